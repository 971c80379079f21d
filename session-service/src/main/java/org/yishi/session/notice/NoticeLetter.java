package org.yishi.session.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice, part by part in the order of the official form.
 *
 * @param title 关于召开“××”协商会议的通知
 * @param number 〔编号〕
 * @param salutation 各参会单位、居民代表：
 * @param items 一、会议时间 … 八、有关事项
 * @param comparison 方案比选, the first row being the heads; empty if there is none
 * @param contact 联系人及电话
 * @param issuer 落款: the issuing unit
 * @param date 落款: the day
 * @param receipt heads of the receipt to be filled by hand 参会回执
 */
public record NoticeLetter(
    String title,
    String number,
    String salutation,
    List<Item> items,
    List<List<String>> comparison,
    @Nullable String contact,
    String issuer,
    String date,
    List<String> receipt) {

  public NoticeLetter {
    items = List.copyOf(items);
    comparison = comparison.stream().map(List::copyOf).toList();
    receipt = List.copyOf(receipt);
  }

  /** One numbered item: a heading, and its text or lines. */
  public record Item(String heading, List<String> lines) {
    public Item {
      lines = List.copyOf(lines);
    }
  }

  /** As a text to paste into a chat group. */
  public String text() {
    var text = new StringBuilder();
    text.append("【").append(title).append("】\n").append(salutation).append('\n');
    for (Item item : items) {
      if (item.lines().size() == 1) {
        text.append(item.heading()).append("：").append(item.lines().getFirst()).append('\n');
      } else {
        text.append(item.heading()).append("：\n");
        item.lines().forEach(line -> text.append("　　").append(line).append('\n'));
      }
    }
    if (contact != null) {
      text.append("联系人及电话：").append(contact).append('\n');
    }
    return text.append(issuer).append("\n").append(date).append('\n').toString();
  }
}
