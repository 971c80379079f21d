/** The description of the whole API on one page. */
@NullMarked
package org.yishi.gateway.docs;

import org.jspecify.annotations.NullMarked;
