package org.yishi.topic.web;

import java.util.Arrays;
import java.util.List;
import org.yishi.topic.ledger.LedgerKind;
import org.yishi.topic.sheets.SheetWriter.Heading;

/** What stands above the columns of each ledger, in the order of its rows. */
final class LedgerHeadings {

  private static final int WIDTH = 14;
  private static final int WIDE = 36;
  private static final String TITLE = "议题名称";

  private LedgerHeadings() {}

  static List<Heading> of(LedgerKind kind) {
    String headings =
        switch (kind) {
          case TOPICS ->
              "编号 街道 社区 议题名称 事项类别 征集渠道 工单号 阶段 层级 持有单位 牵头单位 涉及部门 上报次数 吹哨次数"
                  + " 是否逾期 提出时间 研判时间 结束时间 更新时间";
          case WHISTLES ->
              "议题编号 社区 议题名称 类型 序号 紧急程度 发起单位 受理单位 原因或哨型 拟请部门 状态 发起时间 签收或报到时间"
                  + " 答复完成日期 不属职责说明 办结时间 评价";
          case TRANSFERS -> "议题编号 社区 议题名称 事项类别 转办单位 转办时间 答复时限 答复时间 答复结果 阶段 是否逾期 更新时间";
          case FUNDS -> "区划 单位 年度 议题编号 议题名称 金额（元） 来源 用途 状态";
        };
    return Arrays.stream(headings.split(" "))
        .map(text -> new Heading(text, text.equals(TITLE) ? WIDE : WIDTH))
        .toList();
  }
}
