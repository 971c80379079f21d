/** What holds for a district's reference data. */
@NullMarked
package org.yishi.district;

import org.jspecify.annotations.NullMarked;
