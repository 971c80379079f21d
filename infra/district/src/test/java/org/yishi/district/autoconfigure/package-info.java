/** What holds for a district's reference data in a service that starts. */
@NullMarked
package org.yishi.district.autoconfigure;

import org.jspecify.annotations.NullMarked;
