/** What holds for the exchange of events as a whole. */
@NullMarked
package org.yishi.eventing;

import org.jspecify.annotations.NullMarked;
