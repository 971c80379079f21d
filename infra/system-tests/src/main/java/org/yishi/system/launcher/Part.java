package org.yishi.system.launcher;

/** A process of the platform, by the name that the launcher gives it. */
public enum Part {
  DEVSTACK("devstack"),
  TOPIC_SERVICE("topic-service"),
  SESSION_SERVICE("session-service"),
  GATEWAY("gateway");

  private final String label;

  Part(String label) {
    this.label = label;
  }

  /** Its name in the launcher's commands and files. */
  public String label() {
    return label;
  }
}
