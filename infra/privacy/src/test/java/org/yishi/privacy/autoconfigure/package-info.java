@NullMarked
package org.yishi.privacy.autoconfigure;

import org.jspecify.annotations.NullMarked;
