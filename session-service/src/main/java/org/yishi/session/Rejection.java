package org.yishi.session;

import java.util.Map;

/** A business refusal: the rule that was broken and the values that its explanation needs. */
public record Rejection(Rule rule, Map<String, String> args) {

  public Rejection {
    args = Map.copyOf(args);
  }

  /** The stable code of the rule. */
  public String code() {
    return rule.code();
  }

  /** A refusal that needs no values. */
  public static Rejection of(Rule rule) {
    return new Rejection(rule, Map.of());
  }

  /** A refusal with one value. */
  public static Rejection of(Rule rule, String name, Object value) {
    return new Rejection(rule, Map.of(name, value.toString()));
  }
}
