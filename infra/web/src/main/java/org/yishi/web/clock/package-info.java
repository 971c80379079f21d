/** The platform's time, which a development stack may move. */
@NullMarked
package org.yishi.web.clock;

import org.jspecify.annotations.NullMarked;
