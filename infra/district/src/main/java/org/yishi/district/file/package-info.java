/** Reads a district from its file and says of everything wrong with it where it stands. */
@NullMarked
package org.yishi.district.file;

import org.jspecify.annotations.NullMarked;
