package org.yishi.eventing.relay;

/** One aggregate's outbox: which collection, which document. */
public record OutboxKey(String collection, String aggregate) {}
