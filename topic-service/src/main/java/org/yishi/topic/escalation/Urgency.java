package org.yishi.topic.escalation;

/** How urgent a hand-over is: 一般, 急, 特急. */
public enum Urgency {
  NORMAL,
  URGENT,
  CRITICAL
}
