/** Documents: notices and minutes as Word files, and minutes read from files. */
@NullMarked
package org.yishi.session.document;

import org.jspecify.annotations.NullMarked;
