/** The checks of what tests share, each seen to fail on a planted violation. */
@NullMarked
package org.yishi.testing;

import org.jspecify.annotations.NullMarked;
