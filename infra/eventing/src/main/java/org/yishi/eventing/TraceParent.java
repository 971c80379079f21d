package org.yishi.eventing;

import org.jspecify.annotations.Nullable;

/** The W3C trace context of whatever is running, so that an event continues its command's trace. */
@FunctionalInterface
public interface TraceParent {

  /** The value of a {@code traceparent} header, or null when nothing is being traced. */
  @Nullable String current();
}
