package org.yishi.topic.forms;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Contact;
import org.yishi.topic.Particulars;
import org.yishi.topic.Particulars.Identity;
import org.yishi.topic.Submission;
import org.yishi.topic.Topic;
import org.yishi.topic.forms.Form.Part;
import org.yishi.topic.ledger.LedgerNames;
import org.yishi.web.security.Role;

/** Fills in the collection form 协商议题征集表 from a case's record. */
public final class CollectionForms {

  private final LedgerNames names;

  public CollectionForms(LedgerNames names) {
    this.names = names;
  }

  /**
   * 协商议题征集表.
   *
   * @param files how many files the case has
   * @param proposer who it is, for those who may know; otherwise these fields stay empty
   */
  public Form of(Topic topic, @Nullable Contact proposer, int files) {
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
            .add("附件", files == 0 ? null : "共 " + files + " 件")
            .add("是否公开姓名", Fields.yesOrNo(form.nameOpen()))
            .add("个人信息告知同意（签字）", Boolean.TRUE.equals(form.consent()) ? "已告知并同意" : null)
            .add("登记人", form.registrar());
    return new Form(FormKind.COLLECTION.title(), List.of(new Part("", fields.all())));
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
    String by = role == null ? "" : Role.ofCode(role).map(CollectionForms::word).orElse("");
    return Fields.yesOrNo(true) + (by.isEmpty() ? "" : "（" + by + "）");
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
