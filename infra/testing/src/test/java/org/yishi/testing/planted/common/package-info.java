/** A package that no noun names. */
@NullMarked
package org.yishi.testing.planted.common;

import org.jspecify.annotations.NullMarked;
