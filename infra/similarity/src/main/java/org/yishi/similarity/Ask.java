package org.yishi.similarity;

import java.util.regex.Pattern;

/**
 * What a text asks for. The same words in another ask are another matter: 电梯坏了 wants a repair, 想装电梯
 * a lift.
 */
enum Ask {
  /** Something that there is doesn't work, or isn't done. */
  MEND,
  /** Something that there isn't is wanted. */
  GET,
  /** Something must not come, or must go. */
  REFUSE,
  /** Money: what it costs, who pays, who gets it. */
  PAY,
  /** How something is done, or what came of it. */
  LEARN,
  /** None of these stands out. */
  OTHER;

  private static final Pattern REFUSING = Pattern.compile("反对|不同意|不想让|坚决不|要求移走|要求搬走|想迁走|罢免|拒绝");
  private static final Pattern LEARNING =
      Pattern.compile("怎么办理|怎么申请|怎么交|怎么补|怎么用|去哪办|哪里办|需要什么|什么材料|想补办|结果不公开|没收到");
  private static final Pattern PAYING =
      Pattern.compile("收费|涨价|费用|太贵|多少钱|退款|退费|赔|分摊|涨到|价位|押金|账目|收支|收益|补贴|津贴");
  private static final Pattern GETTING =
      Pattern.compile(
          "想(?:在|给|要|装|办|建|设|把|多|加|统一|有|请|添|换|申请|找)|希望(?:增|有|装|能|安)|建议|盼|增设|加装|新建|新增"
              + "|能不能(?:装|建|弄|办|开|放|加|近|划|在)|能装|装一部|装几个|加一个|多装|添个|添几|再加|多安|安上|整个小|弄个|办班|办个");
  private static final Pattern MENDING =
      Pattern.compile(
          "坏|停运|不修|没修|没人修|漏|堵|破|断|裂|掉|脱落|不亮|灭了|不热|不来|没来|没人管|没人清|没人扫|不扫|不清|不在岗|过期|失灵|罢工|松|缺|塌|枯|死了"
              + "|老化|锈|翘|冒|不通|不开门|关门|没水|没电|没信号|积水|满了|臭|脏|乱|吵|响|噪|占|挡|扰民");

  /** The ask that stands out in a text in its one spelling. */
  static Ask of(String spelled) {
    if (REFUSING.matcher(spelled).find()) {
      return REFUSE;
    }
    if (LEARNING.matcher(spelled).find()) {
      return LEARN;
    }
    if (PAYING.matcher(spelled).find()) {
      return PAY;
    }
    if (GETTING.matcher(spelled).find()) {
      return GET;
    }
    return MENDING.matcher(spelled).find() ? MEND : OTHER;
  }

  /** Whether two texts can't well be about one matter because of what they ask. */
  boolean contradicts(Ask other) {
    return this != other && this != OTHER && other != OTHER;
  }
}
