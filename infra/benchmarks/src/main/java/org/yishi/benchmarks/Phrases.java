package org.yishi.benchmarks;

import java.util.List;
import java.util.random.RandomGenerator;

/** Fills templates of what residents write. */
final class Phrases {

  private static final int BUILDINGS = 40;
  private static final int ENTRANCES = 6;

  private static final List<String> SPOTS =
      List.of(
          "东门", "南门口", "后院", "小广场", "西墙根", "中心花园", "北边拐角", "幼儿园旁边", "配电室旁", "健身区", "车棚边上", "大门口");

  private static final List<String> TIMES =
      List.of("好几天", "一个多星期", "半个月", "快一个月", "三天", "两个月", "一阵子");

  private static final List<String> OPENINGS =
      List.of("", "", "", "反映一下，", "您好，", "麻烦问问，", "居民反映：", "我想说一下 ", "急！");

  private static final List<String> ENDINGS =
      List.of("", "", "", "，请解决", "，大家意见很大", " 没人管么", "，希望尽快处理", "，谢谢", "，给看看吧", "，影响生活");

  private Phrases() {}

  static String fill(String template, RandomGenerator random) {
    return one(OPENINGS, random)
        + template
            .replace("{b}", building(random))
            .replace("{e}", (1 + random.nextInt(ENTRANCES)) + "单元")
            .replace("{p}", one(SPOTS, random))
            .replace("{t}", one(TIMES, random))
        + one(ENDINGS, random);
  }

  private static String building(RandomGenerator random) {
    int number = 1 + random.nextInt(BUILDINGS);
    return number + one(List.of("号楼", "栋", "号楼", "#楼"), random);
  }

  private static String one(List<String> words, RandomGenerator random) {
    return words.get(random.nextInt(words.size()));
  }
}
