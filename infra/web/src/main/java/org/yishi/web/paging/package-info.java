/** Lists in a stable order, page by page. */
@NullMarked
package org.yishi.web.paging;

import org.jspecify.annotations.NullMarked;
