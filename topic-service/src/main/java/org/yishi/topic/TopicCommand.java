package org.yishi.topic;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topics.Origin;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.progress.Report;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningForm;

/** Everything a topic can be asked to do. */
public sealed interface TopicCommand
    permits TopicCommand.SubmitTopic,
        TopicCommand.ScreenTopic,
        TopicCommand.WithdrawTopic,
        TopicCommand.ReopenTopic,
        TopicCommand.RaiseEscalation,
        TopicCommand.SignEscalation,
        TopicCommand.ReturnEscalation,
        TopicCommand.HandleEscalation,
        TopicCommand.TakeOverTopic,
        TopicCommand.AcknowledgeTopic,
        TopicCommand.PassDeadlines,
        TopicCommand.UrgeTopic,
        TopicCommand.SignSupervisionOrder,
        TopicCommand.RecordReport,
        TopicCommand.CloseTopic,
        MergingCommand,
        FundsCommand,
        IntakeCommand,
        AssignmentCommand,
        SummonsCommand,
        DeadlineCommand,
        ScreeningCommand,
        FollowUpCommand,
        ParticipationCommand,
        MicroSessionCommand,
        CosignCommand {

  /** The request that the command answers, where the same one may come twice. */
  default @Nullable RequestKey request() {
    return null;
  }

  /** Position of what another aggregate said and the command is about, if it is about that. */
  default @Nullable Origin origin() {
    return null;
  }

  /** Open a case file under an id and a number that the caller has chosen. */
  record SubmitTopic(String id, String number, Submission submission) implements TopicCommand {}

  /** Decide what becomes of a proposed topic 研判. */
  record ScreenTopic(ScreeningDecision decision, ScreeningForm form) implements TopicCommand {

    /** With nothing of the form filled in. */
    public ScreenTopic(ScreeningDecision decision) {
      this(decision, ScreeningForm.EMPTY);
    }
  }

  /** Take the proposal back 撤回. */
  record WithdrawTopic(String reason) implements TopicCommand {}

  /** Take an ended case up again. */
  record ReopenTopic(ReopeningCause cause, String reason) implements TopicCommand {}

  /** Hand the topic to the level above 上报. */
  record RaiseEscalation(
      Reason reason,
      Urgency urgency,
      @Nullable String note,
      Set<String> departments,
      @Nullable RequestKey request)
      implements TopicCommand {

    /** More departments than this means that nobody has thought about who is competent. */
    public static final int MAX_DEPARTMENTS = 10;

    public RaiseEscalation {
      departments = Set.copyOf(departments);
    }
  }

  /** Confirm the receipt of a hand-over 签收. */
  record SignEscalation(int n) implements TopicCommand {}

  /** Give a hand-over back with guidance 退回. */
  record ReturnEscalation(int n, String reason, String guidance) implements TopicCommand {}

  /** Deal with a hand-over at the receiver's own level 本级办理. */
  record HandleEscalation(int n, @Nullable String note) implements TopicCommand {}

  /** Take the topic from a level below 提级. */
  record TakeOverTopic(String reason, @Nullable RequestKey request) implements TopicCommand {}

  /** Confirm having heard everything up to a sequence 签收. */
  record AcknowledgeTopic(long sequence) implements TopicCommand {}

  /** Let every deadline that is due by now warn, be missed or be urged. */
  record PassDeadlines() implements TopicCommand {}

  /** Urge what is overdue 催办, from a level above. */
  record UrgeTopic() implements TopicCommand {}

  /**
   * Sign the drafted supervision order 督办 of a deadline.
   *
   * @param n which of those of the kind, where several run side by side
   */
  record SignSupervisionOrder(DeadlineKind deadline, @Nullable Integer n) implements TopicCommand {

    /** For a kind of which only one runs. */
    public SignSupervisionOrder(DeadlineKind deadline) {
      this(deadline, null);
    }
  }

  /** Take note of what a session, an outcome or an evaluation reports. */
  record RecordReport(Report report) implements TopicCommand {
    @Override
    public Origin origin() {
      return new Origin(report.aggregate(), report.sequence());
    }
  }

  /** Archive the evaluated case 归档. */
  record CloseTopic() implements TopicCommand {}
}
