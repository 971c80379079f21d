package org.yishi.session.motion;

/** What owners decide together (Civil Code art. 278), and which share of those voting it takes. */
public enum OwnersMatter {
  /** 制定和修改业主大会议事规则. */
  RULES_OF_PROCEDURE("制定和修改业主大会议事规则", false),
  /** 制定和修改管理规约. */
  COVENANT("制定和修改管理规约", false),
  /** 选举业主委员会或者更换业主委员会成员. */
  COMMITTEE("选举业主委员会或者更换业主委员会成员", false),
  /** 选聘和解聘物业服务企业. */
  PROPERTY_COMPANY("选聘和解聘物业服务企业", false),
  /** 使用维修资金. */
  USING_FUNDS("使用建筑物及其附属设施的维修资金", false),
  /** 筹集维修资金. */
  RAISING_FUNDS("筹集建筑物及其附属设施的维修资金", true),
  /** 改建、重建. */
  REBUILDING("改建、重建建筑物及其附属设施", true),
  /** 改变共有部分用途或者利用共有部分从事经营活动: so turning green into parking bays. */
  COMMON_PARTS("改变共有部分的用途或者利用共有部分从事经营活动", true),
  /** 其他重大事项. */
  OTHER("有关共有和共同管理权利的其他重大事项", false);

  private final String chinese;
  private final boolean special;

  OwnersMatter(String chinese, boolean special) {
    this.chinese = chinese;
    this.special = special;
  }

  /** The law's words. */
  public String chinese() {
    return chinese;
  }

  /** The share of those voting that has to agree, by number and by area. */
  public Fraction agreement() {
    return special ? Fraction.THREE_QUARTERS : Fraction.MORE_THAN_HALF;
  }
}
