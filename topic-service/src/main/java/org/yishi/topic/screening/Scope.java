package org.yishi.topic.screening;

/** How large 事项大小 a matter is: 家事, 小区难事 or 社区要事. */
public enum Scope {
  HOUSEHOLD,
  COMPOUND,
  COMMUNITY
}
