/** The way out: from the outboxes of committed aggregates to the log, in order and nothing lost. */
@NullMarked
package org.yishi.eventing.relay;

import org.jspecify.annotations.NullMarked;
