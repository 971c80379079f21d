package org.yishi.topic.progress;

/** A condition for leaving a stage that another service or a return visit has reported. */
public enum Milestone {
  SESSION_NOTICED,
  SESSION_OPENED,
  MINUTES_CONFIRMED,
  OPINION_REACHED,
  ADOPTED,
  ANNOUNCED,
  IMPLEMENTATION_STARTED,
  TASKS_ACCEPTED,
  FLOOR_REACHED,
  RETURN_VISITED
}
