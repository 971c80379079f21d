/** The archive: minutes that were written elsewhere, read from files and kept as they are. */
@NullMarked
package org.yishi.session.archive;

import org.jspecify.annotations.NullMarked;
