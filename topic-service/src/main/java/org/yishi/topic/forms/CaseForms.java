package org.yishi.topic.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Contact;
import org.yishi.topic.Particulars;
import org.yishi.topic.Particulars.Identity;
import org.yishi.topic.Submission;
import org.yishi.topic.Topic;
import org.yishi.topic.forms.Form.Part;
import org.yishi.topic.ledger.LedgerNames;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.Screening.Verdict;
import org.yishi.web.security.Role;

/** Fills in the collection form and the screening form from a case's record. */
public final class CaseForms {

  private final LedgerNames names;

  public CaseForms(LedgerNames names) {
    this.names = names;
  }

  /**
   * 协商议题征集表.
   *
   * @param proposer who it is, for those who may know; otherwise these fields stay empty
   */
  public Form collection(Topic topic, @Nullable Contact proposer) {
    Submission submission = topic.submission();
    Particulars form = submission.particulars();
    String collected =
        form.collectedOn() == null
            ? Fields.day(topic.submittedAt())
            : Fields.day(form.collectedOn());
    Fields fields =
        new Fields()
            .add("编号", topic.number())
            .add("征集日期", collected)
            .add("征集渠道（含 12345 工单号）", channel(submission))
            .add("提出人姓名", proposer == null ? null : proposer.name())
            .add("联系电话", proposer == null ? null : proposer.phone())
            .add(
                "身份",
                Fields.choice(Arrays.asList(Identity.values()), form.identity(), Identity::chinese))
            .add("所在小区楼门", Fields.place(submission.location()))
            .add("是否代填（代填人）", onBehalf(submission))
            .add("议题名称", submission.title())
            .add("事项类别", names.category(topic.category()))
            .add("涉及范围及人数（户）", form.affected())
            .roomy("问题描述", submission.description())
            .roomy("意见建议", form.suggestion())
            .add("附件", null)
            .add("是否公开姓名", Fields.yesOrNo(form.nameOpen()))
            .add("个人信息告知同意（签字）", Boolean.TRUE.equals(form.consent()) ? "已告知并同意" : null)
            .add("登记人", form.registrar());
    return new Form(FormKind.COLLECTION.title(), List.of(new Part("", fields.all())));
  }

  /** 议题研判（审核）表. */
  public Form screening(Topic topic) {
    Screening screening = topic.screening();
    Fields fields =
        new Fields()
            .add("议题编号", topic.number())
            .add("议题名称", topic.publicTitle().orElse(topic.submission().title()))
            .add("来源及附议人数", channel(topic.submission()))
            .roomy("基本情况（走访核实）", null)
            .add("相似议题", similar(topic))
            .add(
                "事项性质",
                Fields.choice(
                    Arrays.asList(Nature.values()),
                    screening == null ? null : screening.nature(),
                    CaseForms::word))
            .roomy("合法性及职责权限", null)
            .roomy("研判意见", opinion(screening))
            .add(
                "牵头单位",
                Optional.ofNullable(screening)
                    .map(Screening::leadUnit)
                    .map(names::unit)
                    .orElse(null))
            .add("参与主体及人数", null)
            .add("协商形式", null)
            .add("决策方式（含法定表决比例）", null)
            .add("拟协商时间", null)
            .roomy("社区“两委”意见（签字、日期）", null)
            .roomy("社区党组织书记审定", null)
            .roomy("街道意见（需要时）", null)
            .add("答复提出人（时间、方式）", null);
    return new Form(FormKind.SCREENING.title(), List.of(new Part("", fields.all())));
  }

  static String channel(Submission submission) {
    String order = submission.workOrder();
    String channel = submission.channel().chinese();
    return order == null ? channel : channel + "（工单号：" + order + "）";
  }

  private static String onBehalf(Submission submission) {
    if (!submission.onBehalf()) {
      return Fields.yesOrNo(false);
    }
    String role = submission.reception().enteredBy();
    String by = role == null ? "" : Role.ofCode(role).map(CaseForms::word).orElse("");
    return Fields.yesOrNo(true) + (by.isEmpty() ? "" : "（" + by + "）");
  }

  private static @Nullable String similar(Topic topic) {
    int sources = topic.merging().sources().size();
    return sources == 0 ? null : "已合并办理 " + sources + " 件";
  }

  private String opinion(@Nullable Screening screening) {
    Verdict verdict = screening == null ? null : screening.verdict();
    String unit = screening == null ? null : screening.unit();
    String into = screening == null ? null : screening.into();
    String body = screening == null ? null : screening.competentBody();
    String boxes =
        String.join(
            "\n",
            Fields.box(verdict == Verdict.ACCEPT, "纳入协商")
                + "　"
                + Fields.box(verdict == Verdict.HANDLE_DIRECTLY, "直接办理"),
            Fields.box(verdict == Verdict.TRANSFER, "转办（单位）")
                + (unit == null ? "" : "：" + names.unit(unit)),
            Fields.box(verdict == Verdict.MERGE, "合并办理（编号）") + (into == null ? "" : "：" + into),
            Fields.box(verdict == Verdict.NOT_TAKE, "不纳入（理由、主管单位）")
                + (body == null ? "" : "：" + body));
    return screening == null ? boxes : boxes + "\n理由：" + screening.reason();
  }

  private static String word(Nature nature) {
    return switch (nature) {
      case PUBLIC_AFFAIRS -> "公共事务";
      case WELFARE -> "公益事业";
      case DIFFICULTY -> "实际困难";
      case DISPUTE -> "矛盾纠纷";
      case POLICY -> "政策落实";
      case STATUTORY -> "法定协商";
    };
  }

  private static String word(Role role) {
    return switch (role) {
      case RESIDENT -> "居民";
      case COMMUNITY_WORKER -> "社区工作者";
      case COMMUNITY_LEAD -> "社区书记（主任）";
      case STREET_OFFICER -> "街道工作人员";
      case STREET_LEADER -> "街道领导";
      case DISTRICT_OFFICER -> "区工作人员";
      case DISTRICT_LEADER -> "区领导";
      case DEPARTMENT_OFFICER -> "部门工作人员";
      case SUPERVISOR -> "监督员";
      case DEPUTY -> "代表委员";
      case ADMINISTRATOR -> "管理员";
    };
  }
}
