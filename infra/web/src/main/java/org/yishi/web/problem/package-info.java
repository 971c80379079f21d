/** Errors as RFC 9457 problem details with stable codes, in Chinese and English. */
@NullMarked
package org.yishi.web.problem;

import org.jspecify.annotations.NullMarked;
