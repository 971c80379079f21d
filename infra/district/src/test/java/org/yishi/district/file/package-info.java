/** What holds for a district's reference data in its file. */
@NullMarked
package org.yishi.district.file;

import org.jspecify.annotations.NullMarked;
