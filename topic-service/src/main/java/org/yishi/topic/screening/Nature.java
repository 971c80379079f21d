package org.yishi.topic.screening;

/** The nature 事项性质 of a matter, from which follows who leads and who takes part. */
public enum Nature {
  PUBLIC_AFFAIRS,
  WELFARE,
  DIFFICULTY,
  DISPUTE,
  POLICY,
  STATUTORY
}
