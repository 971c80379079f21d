/** Violations, one a class, on which the architecture rules are seen to fail. */
@NullMarked
package org.yishi.testing.planted;

import org.jspecify.annotations.NullMarked;
