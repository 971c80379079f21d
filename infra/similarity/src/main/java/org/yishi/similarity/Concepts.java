package org.yishi.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The things and the troubles that a text names, by whatever word: 轿厢, 梯子 and 电梯 are one thing, 坏了,
 * 停运 and 罢工 one trouble.
 *
 * @param things a bit for each of {@link #THINGS}
 * @param troubles a bit for each of {@link #TROUBLES}
 */
record Concepts(long things, long troubles) {

  /** The share where one names nothing: less than if both name the same, more than another. */
  private static final double UNKNOWN = 0.3;

  private static final List<Pattern> THINGS =
      patterns(
          "电梯|梯子|轿厢|升降梯|[开坐等困]梯|台梯",
          "停车|车位|泊车|停的|停马路|停路|划.{0,3}位|占.{0,3}位",
          "充电桩|充电的|充电棚|装.{0,2}桩|几个桩",
          "电动车|电瓶车|电车",
          "自行车|单车|车棚",
          "消防|救火|着火|火灾|灭火|消火栓",
          "地锁",
          "绿地|草坪|草地|绿化|花坛|花池|秃",
          "树|枝",
          "杨絮|毛毛|飞絮|柳絮",
          "物业费",
          "物业|管家|维修师傅",
          "保安|门卫|门岗|看门",
          "保洁|扫地|打扫|扫楼",
          "业委会|业主委员会|业主大会",
          "垃圾|桶站|渣土|砖头|破烂|废品",
          "下水|污水|地漏|返水|马葫芦|排水|管道",
          "井盖",
          "楼道|楼梯|过道|走廊|门洞",
          "老鼠|耗子|蟑螂|虫",
          "厕|卫生间",
          "河|水面",
          "漏雨|屋里滴水|防水|顶漏|房顶",
          "外墙|墙皮|保温",
          "暖气|供暖|供热",
          "窗",
          "自来水|龙头|水管|停水|没水|来水",
          "电线|飞线|线缆",
          "电表|电费|电钱",
          "燃气|煤气|报警器",
          "食堂|助餐|做饭|饭菜|餐点",
          "照料|托老|看老人|看老妈",
          "坡道|斜坡|轮椅|台阶",
          "医生|大夫|看病|家医",
          "活动室|活动站|棋牌",
          "独居|孤老|一个人住",
          "座椅|长椅|坐的地方|歇",
          "补贴|津贴|补助|养老金",
          "空调|外机|室外机",
          "晾衣|晒被|衣服绳|衣服杆|晾",
          "违建|私搭|平房|棚子|搭",
          "群租|隔断|隔成|出租",
          "油烟|烟道|饭馆|烧烤|餐馆",
          "路灯|灯不亮|灯都灭|漆黑|灯坏",
          "门禁|单元门|楼门",
          "监控|摄像头|探头",
          "小偷|盗|闹贼|丢东西|丢车",
          "学校|校门|接孩子|放学",
          "广场舞|跳舞",
          "装修|砸墙|电钻",
          "工地|打桩|盖楼|施工",
          "酒吧|ktv|歌厅|唱歌",
          "水泵|泵房|泵",
          "小孩|孩子|娃",
          "喇叭|吆喝|叫卖|收破烂",
          "高架|快速路|隔音|桥上",
          "狗|犬|藏獒",
          "猫",
          "鸽",
          "鸡",
          "健身|锻炼|漫步机",
          "滑梯|秋千|游乐",
          "人行道|便道|走道砖|地砖|道砖");

  private static final List<Pattern> TROUBLES =
      patterns(
          "坏|停运|罢工|失灵|不能用|用不了|断了|散架|不亮|灭了|锁不上|形同虚设|没压力|拧开没水",
          "漏|渗|滴水|返水|溢|冒",
          "吵|噪|响|轰|嗡|震|叫|吠|打鸣|闹|扰民|蹦|咚|咣|哐",
          "占|霸|堵|圈成|堆|挡住?了?路|停满",
          "挡光|遮|采光|黑着|全黑|一片漆黑",
          "臭|味|脏|粪|屎|粑粑|发绿|发霉|发黄|浑|黄水",
          "不来|没来|没人来|没来过|不露面|拖|不管|没人管|没人理|不在岗|空着|不见人|没应答|没有应答",
          "清|拉走|拉一车|扫|捞|打理",
          "掉|脱落|砸|倒了|要倒|翘|松|翻|鼓包|裂|缺",
          "贵|涨|翻倍|收费|费用|出多少|分摊|赔|退款|便宜|降价",
          "公示|公开|账|明细|公布|收支",
          "不同意|反对|坚决不|不让|搬走|移走|迁走",
          "想|希望|盼|建议|能不能|增设|加装|新建|弄个|整个|安一?[个装]|设个|开个|添",
          "危险|吓|怕|出事|安全",
          "不够|太少|太小|挤不下|坐不开|没地儿?停|没地方停|转三圈|排队|放不下|满的|太远",
          "过期|年检|检验|检测标",
          "枯|死了|死透|秃|荒",
          "态度|骂|打架|吵架|打起来|调解|说和",
          "通知|告示|吱一声|说一声|告知",
          "通不?知.{0,4}怎么|怎么办理|怎么申请|怎么补|怎么交|材料|补办");

  private static List<Pattern> patterns(String... words) {
    return Arrays.stream(words).map(Pattern::compile).toList();
  }

  /** What a text in its one spelling names. */
  static Concepts of(String spelled) {
    return new Concepts(found(THINGS, spelled), found(TROUBLES, spelled));
  }

  private static long found(List<Pattern> concepts, String text) {
    return IntStream.range(0, concepts.size())
        .filter(i -> concepts.get(i).matcher(text).find())
        .mapToLong(i -> 1L << i)
        .reduce(0, (one, other) -> one | other);
  }

  /**
   * What both name of the things, as a share of what either names; between the two if one names
   * none.
   */
  double things(Concepts other) {
    return share(things, other.things);
  }

  /** The same of the troubles. */
  double troubles(Concepts other) {
    return share(troubles, other.troubles);
  }

  private static double share(long one, long other) {
    if (one == 0 || other == 0) {
      return UNKNOWN;
    }
    return (double) Long.bitCount(one & other) / Long.bitCount(one | other);
  }
}
