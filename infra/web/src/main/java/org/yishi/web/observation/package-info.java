/** What is logged of a request. */
@NullMarked
package org.yishi.web.observation;

import org.jspecify.annotations.NullMarked;
