package org.yishi.system.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A visit ledger as communities keep it: every channel, every community, the same matters in
 * different words, lines copied twice and lines that can't be right. The same seed and run write
 * the same ledger; another run writes other matters.
 */
final class IntakeLedger {

  static final List<String> HEADER =
      List.of(
          "征集日期",
          "征集渠道",
          "12345 工单号",
          "提出人姓名",
          "联系电话",
          "身份",
          "所属社区",
          "所在小区",
          "楼栋",
          "议题名称",
          "事项类别",
          "问题描述",
          "意见建议",
          "登记人");

  private static final int TITLE = 9;
  private static final int AREA = 6;
  private static final int REPEATED_EVERY = 25;
  private static final int BAD_EVERY = 20;

  private static final List<String> CHANNELS =
      List.of(
          "专题会议",
          "问卷",
          "入户走访",
          "电话",
          "电子邮件",
          "公众号",
          "微信群",
          "微博",
          "业主群",
          "窗口",
          "意见箱",
          "居务公开栏",
          "12345 热线",
          "网格员上报",
          "代表联络站",
          "信访转办",
          "网上议事厅",
          "巡查");

  private static final List<List<String>> MATTERS =
      List.of(
          List.of("停车", "%s门口乱停车，消防通道被占", "晚上回来车都停在通道上，救护车进不来。"),
          List.of("物业", "%s物业报修没人管", "报修三次没有人上门，电话也打不通。"),
          List.of("环境卫生", "%s垃圾桶满了好几天没人清", "天热味道大，苍蝇很多。"),
          List.of("绿化", "%s树枝伸到窗户上", "一楼白天也要开灯，希望修剪。"),
          List.of("加装电梯", "%s电梯停运一周了", "老人下不了楼，看病都要人背。"),
          List.of("老旧小区改造", "%s外墙掉皮，雨天渗水", "顶楼几户墙面发霉。"),
          List.of("养老", "%s想要一个老年食堂", "独居老人做饭不方便。"),
          List.of("邻里", "%s楼上夜里拖桌椅", "沟通过几次没有改善。"),
          List.of("公共安全", "%s楼道里堆满杂物", "着火了跑不出去。"),
          List.of("噪声", "%s广场舞声音太大", "孩子写作业受影响。"),
          List.of("养犬", "%s遛狗不拴绳", "孩子不敢下楼玩。"),
          List.of("公共设施", "%s路灯坏了，晚上看不清", "老人摔过一次。"));

  /** The same trouble in several communities of a street, each in its own words. */
  private static final List<String> TROUBLE =
      List.of("地下室夜间电动自行车违规充电", "电动自行车夜间在地下室充电，违规", "夜里地下室有电动自行车违规充电", "地下室电动自行车夜间违规充电太危险");

  /** Two voices on one matter. */
  private static final List<String> SAME_MATTER = List.of("6号楼电梯坏了没人修", "6栋电梯停运一周没人修");

  private static final List<String> FIRST = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王");

  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> trouble = new ArrayList<>();
  private final List<String> sameMatter = new ArrayList<>();
  private final Random random;
  private final String run;
  private int refused;
  private int repeated;

  /**
   * A ledger.
   *
   * @param communities by name; the first ones lie in one street
   */
  IntakeLedger(long seed, String run, int size, List<String> communities) {
    this.random = new Random(seed);
    this.run = run;
    for (int i = 0; i < TROUBLE.size(); i++) {
      trouble.add(TROUBLE.get(i) + "（" + run + "）");
      rows.add(row(i, communities.get(i), "公共安全", trouble.get(i), "担心引起火灾，望统一整治。"));
    }
    for (int i = 0; i < SAME_MATTER.size(); i++) {
      sameMatter.add(SAME_MATTER.get(i) + "（" + run + "）");
      rows.add(row(i, communities.get(0), "加装电梯", sameMatter.get(i), "楼里老人下不去楼，盼望尽快修好。"));
    }
    for (int n = rows.size(); n < size; n++) {
      if (n % REPEATED_EVERY == 0) {
        rows.add(copied(rows.get(random.nextInt(TROUBLE.size() + SAME_MATTER.size()))));
        repeated++;
      } else if (n % BAD_EVERY == 1) {
        rows.add(spoiled(ordinary(n, communities)));
        refused++;
      } else {
        rows.add(ordinary(n, communities));
      }
    }
  }

  int size() {
    return rows.size();
  }

  int refused() {
    return refused;
  }

  int repeated() {
    return repeated;
  }

  int kept() {
    return size() - refused - repeated;
  }

  /** Titles of the same trouble in several communities. */
  List<String> trouble() {
    return trouble;
  }

  /** Titles of two voices on one matter. */
  List<String> sameMatter() {
    return sameMatter;
  }

  byte[] xlsx() {
    try (var workbook = new SXSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("入户走访台账");
      fill(sheet.createRow(0), List.of("河西区入户走访台账"));
      fill(sheet.createRow(1), HEADER);
      for (int i = 0; i < rows.size(); i++) {
        fill(sheet.createRow(i + 2), rows.get(i));
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] csv() {
    var text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
    for (List<String> row : rows) {
      text.append(row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return text.toString().getBytes(Charset.forName("GB18030"));
  }

  private List<String> ordinary(int n, List<String> communities) {
    List<String> matter = MATTERS.get(random.nextInt(MATTERS.size()));
    String building = 1 + random.nextInt(30) + "号楼";
    return row(
        n,
        communities.get(n % communities.size()),
        matter.get(0),
        String.format(Locale.ROOT, matter.get(1), building),
        matter.get(2) + "登记号 " + run + "-" + n + "。");
  }

  private List<String> row(
      int n, String community, String category, String title, String description) {
    String channel = CHANNELS.get(n % CHANNELS.size());
    return new ArrayList<>(
        List.of(
            String.format(Locale.ROOT, "2026-%02d-%02d", 1 + n % 6, 1 + n % 28),
            channel,
            channel.startsWith("12345") ? "12345-" + run + "-" + n : "",
            FIRST.get(n % FIRST.size()) + "某" + n,
            String.format(Locale.ROOT, "1380%07d", n),
            n % 3 == 0 ? "业主" : "户籍居民",
            community,
            "和平里小区",
            1 + n % 20 + "号楼",
            title,
            category,
            description,
            n % 4 == 0 ? "希望社区组织大家商量。" : "",
            "社区走访组"));
  }

  /** As when somebody copies a line by hand: spaced otherwise, the same in content. */
  private static List<String> copied(List<String> row) {
    List<String> copy = new ArrayList<>(row);
    copy.set(TITLE, " " + row.get(TITLE) + "　");
    copy.set(HEADER.size() - 1, "另一登记人");
    return copy;
  }

  private List<String> spoiled(List<String> row) {
    List<String> bad = new ArrayList<>(row);
    switch (random.nextInt(5)) {
      case 0 -> bad.set(TITLE, "");
      case 1 -> bad.set(0, "上个月");
      case 2 -> bad.set(AREA, "天边社区");
      case 3 -> bad.set(4, "不详");
      default -> bad.set(10, "其他的其他");
    }
    return bad;
  }

  private static void fill(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }
}
