package org.yishi.topic.access;

/** In which words somebody reads a topic. */
public enum Sight {
  /** What a screener has approved for everybody. */
  PUBLIC,
  /** The original words, with numbers that lead to a person masked. */
  MASKED,
  /** The original words, for whoever wrote them; not what offices note for each other. */
  OWN,
  /** All words. Who brought the matter forward is told to nobody in any case. */
  FULL
}
