/** What a request may at most bring. */
@NullMarked
package org.yishi.web.limits;

import org.jspecify.annotations.NullMarked;
