@NullMarked
package org.yishi.session;

import org.jspecify.annotations.NullMarked;
