/** Reference data of a district: its areas, departments, calendar and policy. */
@NullMarked
package org.yishi.district;

import org.jspecify.annotations.NullMarked;
