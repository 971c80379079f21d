package org.yishi.topic.wechat;

/** What the account answers at once; Chinese first, as its readers expect. */
enum Answer {
  WELCOME(
      "您好！反映社区问题，请发送“社区名称＋问题”，例如：安和里 三号楼电梯停运一周。也可以先发送位置。\n"
          + "Send the community's name and the matter."),
  WHICH_COMMUNITY("问题已收到。请回复您所在社区的名称（例如：安和里），以便登记。\nPlease reply with your community's name."),
  WHICH_STREET("有多个同名社区，请加上街道名称再发一次，例如：大营门 安和里。\nPlease add the street's name."),
  WHAT("社区已确认。请说明需要反映的问题。\nPlease tell what is the matter."),
  WHERE_AND_WHAT("位置已收到。请发送社区名称和需要反映的问题。\nPlease send the community's name and the matter."),
  WORDS_ONLY("目前只能登记文字和位置，请用文字说明问题。\nOnly words and locations can be taken."),
  TOO_LONG("内容过长，请分条发送。\nThat is too long; please send it in parts."),
  ENOUGH_FOR_TODAY("您今天登记的议题已达上限，请明天再发，或到社区居委会反映。\nThat is enough for today."),
  REGISTERED("您反映的问题已登记，议题编号：%s。社区将在规定时限内与您联系。\nRegistered under the number above."),
  LATER("系统繁忙，请稍后再发一次。\nPlease send it once more in a while.");

  private final String text;

  Answer(String text) {
    this.text = text;
  }

  /** The words, with the topic's number where there is one. */
  String text(String number) {
    return text.contains("%s") ? text.formatted(number) : text;
  }
}
