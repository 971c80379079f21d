package org.yishi.topic.screening;

/** How it is decided 决策方式, with the ratio that law or rules demand 法定表决比例. */
public enum DecisionMethod {
  CONSENSUS("协商一致", "各方一致同意"),
  SIMPLE_MAJORITY("过半数表决", "到会人员过半数同意"),
  TWO_THIRDS("三分之二以上表决", "到会人员三分之二以上同意"),
  /** Civil Code art. 278: ordinary matters of owners. */
  OWNERS_HALF("业主共同决定", "专有部分面积及人数均占三分之二以上的业主参与表决，参与表决的均过半数同意"),
  /** Civil Code art. 278: maintenance funds, rebuilding, changing the use of common parts. */
  OWNERS_THREE_QUARTERS("业主共同决定（重大事项）", "专有部分面积及人数均占三分之二以上的业主参与表决，参与表决的均四分之三以上同意");

  private final String chinese;
  private final String ratio;

  DecisionMethod(String chinese, String ratio) {
    this.chinese = chinese;
    this.ratio = ratio;
  }

  /** The words that users see in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The ratio that is needed, as the screening form says it. */
  public String ratio() {
    return ratio;
  }
}
