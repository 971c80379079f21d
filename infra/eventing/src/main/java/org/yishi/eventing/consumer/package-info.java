/** The way in: every event has its effect once; what can't be handled is set aside in order. */
@NullMarked
package org.yishi.eventing.consumer;

import org.jspecify.annotations.NullMarked;
