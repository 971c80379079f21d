package org.yishi.session.meeting;

/** What a kind of meeting is for. */
public enum Carrier {
  /** 决策类: it decides. */
  DECISION("决策"),
  /** 听证类: those affected are heard before somebody decides. */
  HEARING("听证"),
  /** 协调类: units settle who does what. */
  COORDINATION("协调"),
  /** 咨询类: an opinion is formed. */
  CONSULTATION("咨询");

  private final String chinese;

  Carrier(String chinese) {
    this.chinese = chinese;
  }

  /** The Chinese word. */
  public String chinese() {
    return chinese;
  }
}
