/** Gives every service the district. */
@NullMarked
package org.yishi.district.autoconfigure;

import org.jspecify.annotations.NullMarked;
