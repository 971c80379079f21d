package org.yishi.eventing;

import java.util.regex.Pattern;

/**
 * Where an event stands in the order of the aggregate that emitted it; what an idempotent consumer
 * remembers.
 */
public record Position(String aggregate, long sequence) {

  private static final Pattern AGGREGATE = Pattern.compile("[A-Za-z0-9_-]{1,300}");

  /**
   * @throws IllegalArgumentException when the aggregate's id can't be a field name of a document or
   *     the sequence isn't positive
   */
  public Position {
    if (!isAggregate(aggregate)) {
      throw new IllegalArgumentException("not an aggregate id: " + aggregate);
    }
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence " + sequence + " of " + aggregate);
    }
  }

  /** Whether the text can be an aggregate's id. */
  public static boolean isAggregate(String id) {
    return AGGREGATE.matcher(id).matches();
  }
}
