package org.yishi.topic.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of a visit ledger 入户走访台账, in the order of the collection form 协商议题征集表. */
public enum Column {
  COLLECTED_ON("征集日期", false, "日期 走访日期 登记日期"),
  CHANNEL("征集渠道", false, "渠道 来源 征集方式"),
  WORK_ORDER("12345 工单号", false, "工单号 工单编号"),
  NAME("提出人姓名", false, "姓名 提出人 居民姓名"),
  PHONE("联系电话", false, "电话 手机 手机号 联系方式"),
  IDENTITY("身份", false, "提出人身份"),
  AREA("所属社区", false, "社区 社区名称 社区编码 区划"),
  COMPOUND("所在小区", false, "小区 小区名称"),
  BUILDING("楼栋", false, "楼号 院落楼栋"),
  ENTRANCE("楼门", false, "单元 门洞"),
  TITLE("议题名称", true, "议题 标题 事项名称"),
  CATEGORY("事项类别", true, "类别 议题类别"),
  AFFECTED("涉及范围及人数（户）", false, "涉及范围 涉及人数"),
  DESCRIPTION("问题描述", true, "描述 具体内容 反映内容"),
  SUGGESTION("意见建议", false, "建议 意见和建议"),
  NAME_OPEN("是否公开姓名", false, "公开姓名"),
  CONSENT("个人信息告知同意", false, "告知同意"),
  REGISTRAR("登记人", false, "走访人 填表人");

  /** Columns that ledgers often have and that say nothing for a topic. */
  private static final Set<String> PASSED_OVER =
      normalised("序号", "编号", "备注", "附件", "是否代填", "代填人", Column.REASON);

  /** The last column of a workbook of refused rows, which may come back with it. */
  public static final String REASON = "未导入原因";

  private static final Map<String, Column> BY_HEADER =
      Arrays.stream(values())
          .flatMap(column -> column.headers().map(header -> Map.entry(header, column)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String header;
  private final boolean required;
  private final String otherHeaders;

  Column(String header, boolean required, String otherHeaders) {
    this.header = header;
    this.required = required;
    this.otherHeaders = otherHeaders;
  }

  /** What stands above it. */
  public String header() {
    return header;
  }

  /** Whether every row needs a value. */
  public boolean required() {
    return required;
  }

  /** The column below a header, however its author has spaced or explained it. */
  static Optional<Column> of(String text) {
    return Optional.ofNullable(BY_HEADER.get(normalised(text)));
  }

  /** Whether the column below a header is left out without a word. */
  static boolean isPassedOver(String text) {
    return PASSED_OVER.contains(normalised(text));
  }

  private Stream<String> headers() {
    return Stream.concat(Stream.of(header), Arrays.stream(otherHeaders.split(" ")))
        .map(Column::normalised);
  }

  private static Set<String> normalised(String... headers) {
    return Arrays.stream(headers).map(Column::normalised).collect(Collectors.toUnmodifiableSet());
  }

  /** Full-width as half-width, without spaces, marks of required columns and explanations. */
  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\(.*\\)", "")
        .replaceAll("[\\s*:]", "")
        .toUpperCase(Locale.ROOT);
  }
}
