@NullMarked
package org.yishi.privacy;

import org.jspecify.annotations.NullMarked;
