package org.yishi.topic.summons;

/** How content the whistler is with what a department did. */
public enum Satisfaction {
  VERY_SATISFIED("很满意", "very satisfied", 5),
  SATISFIED("满意", "satisfied", 4),
  ACCEPTABLE("基本满意", "acceptable", 3),
  DISSATISFIED("不满意", "dissatisfied", 2),
  VERY_DISSATISFIED("很不满意", "very dissatisfied", 1);

  /** A judgement of so many points or fewer has to say why. */
  private static final int NEEDS_WORDS = 2;

  private final String chinese;
  private final String english;
  private final int points;

  Satisfaction(String chinese, String english, int points) {
    this.chinese = chinese;
    this.english = english;
    this.points = points;
  }

  /** The words that users see in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The words that users see in English. */
  public String english() {
    return english;
  }

  /** From 1 to 5. */
  public int points() {
    return points;
  }

  /** Whether whoever judges so has to say why. */
  public boolean needsWords() {
    return points <= NEEDS_WORDS;
  }
}
