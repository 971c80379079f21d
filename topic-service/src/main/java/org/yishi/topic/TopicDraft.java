package org.yishi.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.assignment.Assignments;
import org.yishi.topic.cosign.Cosigning;
import org.yishi.topic.deadline.Clocks;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.followup.FollowUp;
import org.yishi.topic.funds.Funding;
import org.yishi.topic.funds.FundsEntry;
import org.yishi.topic.intake.FirstContact;
import org.yishi.topic.merging.Merging;
import org.yishi.topic.microsession.MicroSessions;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.progress.Progress;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.ScreeningFile;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.summons.Summonses;

/** The next version of a topic while one event is being applied to it. */
final class TopicDraft {

  private final Topic before;
  private Stage stage;
  private String category;
  private String holder;
  private Level reached;
  private Instant heldSince;
  private @Nullable Screening screening;
  private final NavigableSet<String> departments;
  private final List<Escalation> escalations;
  private final Map<String, Integer> returns;
  private final List<Deadline> deadlines;
  private Progress progress;
  private final Map<String, Long> acknowledgements;
  private Clocks clocks;
  private Cosigning cosigning;
  private Merging merging;
  private FirstContact firstContact;
  private Funding funding;
  private Summonses summonses;
  private ScreeningFile screeningFile;
  private FollowUp followUp;
  private Participation participation;
  private MicroSessions microSessions;
  private Assignments assignments;

  TopicDraft(Topic before) {
    this.before = before;
    this.stage = before.stage();
    this.category = before.category();
    this.holder = before.holder();
    this.reached = before.reached();
    this.heldSince = before.heldSince();
    this.screening = before.screening();
    this.departments = new TreeSet<>(before.departments());
    this.escalations = new ArrayList<>(before.escalations());
    this.returns = new HashMap<>(before.returns());
    this.deadlines = new ArrayList<>(before.deadlines());
    this.progress = before.progress();
    this.acknowledgements = new HashMap<>(before.acknowledgements());
    this.clocks = before.clocks();
    this.cosigning = before.cosigning();
    this.merging = before.merging();
    this.firstContact = before.firstContact();
    this.funding = before.funding();
    this.summonses = before.summonses();
    this.screeningFile = before.screeningFile();
    this.followUp = before.followUp();
    this.participation = before.participation();
    this.microSessions = before.microSessions();
    this.assignments = before.assignments();
  }

  Topic done(Instant time) {
    if (stage.ended()) {
      openEscalation(escalation -> escalation.handled(time, null));
    }
    return new Topic(
        before.id(),
        before.number(),
        before.area(),
        before.submission(),
        before.proposer(),
        stage,
        category,
        holder,
        Level.of(holder),
        reached,
        heldSince,
        screening,
        departments,
        escalations,
        returns,
        deadlines,
        progress,
        acknowledgements,
        merging,
        firstContact,
        funding,
        stage.ended() ? summonses.lapsed() : summonses,
        stage.ended() ? assignments.lapsed(time) : assignments,
        running(time),
        screeningFile,
        followUp,
        participation,
        microSessions,
        cosigning,
        before.policy(),
        before.sequence() + 1,
        before.submittedAt(),
        endedAt(time),
        time);
  }

  private @Nullable Instant endedAt(Instant now) {
    if (!stage.ended()) {
      return null;
    }
    return before.stage().ended() ? before.endedAt() : now;
  }

  /** The clocks stop with the end of the topic and run on when it is taken up again. */
  private Clocks running(Instant now) {
    if (stage.ended() == before.stage().ended()) {
      return clocks;
    }
    return stage.ended() ? clocks.stopped(now) : clocks.restarted(holder, now);
  }

  TopicDraft stage(Stage next) {
    stage = next;
    if (next.ended()) {
      deadlines.removeIf(deadline -> !deadline.kind().outlives(next));
      screeningFile = screeningFile.withoutProposal();
    }
    if (next == Stage.DELIBERATING) {
      drop(DeadlineKind.SESSION);
    }
    if (next == Stage.COMPLETED) {
      drop(DeadlineKind.OUTER);
    }
    if (next == Stage.DELIBERATING || next == Stage.RESOLVED) {
      drop(DeadlineKind.ESCALATION_TOTAL);
    }
    return this;
  }

  TopicDraft category(String next) {
    category = next;
    return this;
  }

  TopicDraft screening(@Nullable Screening next) {
    screening = next;
    screeningFile = next == null ? screeningFile.again() : screeningFile.decided(next.papers());
    drop(DeadlineKind.SCREENING);
    return this;
  }

  TopicDraft screened(UnaryOperator<Screening> change) {
    screening = screening == null ? null : change.apply(screening);
    return this;
  }

  /** Back to the beginning: what was decided counts no more, nor what followed from it. */
  TopicDraft proposedAgain(Instant time) {
    deadlines.removeIf(deadline -> deadline.kind().followsEnd());
    followUp = followUp.again(time);
    participation = Participation.NONE;
    return screening(null).stage(Stage.PROPOSED).progress(_ -> Progress.NONE);
  }

  TopicDraft screeningFile(UnaryOperator<ScreeningFile> change) {
    screeningFile = change.apply(screeningFile);
    return this;
  }

  TopicDraft followUp(UnaryOperator<FollowUp> change) {
    followUp = change.apply(followUp);
    return this;
  }

  TopicDraft participation(Participation next) {
    participation = next;
    return this;
  }

  TopicDraft microSessions(UnaryOperator<MicroSessions> change) {
    microSessions = change.apply(microSessions);
    return this;
  }

  TopicDraft heldBy(String next, Instant since) {
    holder = next;
    screeningFile = screeningFile.withoutProposal();
    heldSince = since;
    clocks = clocks.passedTo(next, since);
    Level level = Level.of(next);
    if (level.compareTo(reached) > 0) {
      reached = level;
    }
    return deadline(DeadlineKind.OUTER, outer -> outer.passedOn(next, since))
        .deadline(DeadlineKind.FIRST_CONTACT, contact -> contact.passedOn(next, since));
  }

  TopicDraft asking(List<String> asked) {
    asked.stream()
        .limit(Math.max(0, Topic.MAX_DEPARTMENTS - departments.size()))
        .forEach(departments::add);
    return this;
  }

  TopicDraft escalated(Escalation escalation) {
    escalations.add(escalation);
    return this;
  }

  TopicDraft escalation(int n, UnaryOperator<Escalation> change) {
    escalations.set(n - 1, change.apply(escalations.get(n - 1)));
    return this;
  }

  /** Ends the open hand-over, if there is one, because the topic has gone on to a higher level. */
  TopicDraft openEscalation(UnaryOperator<Escalation> change) {
    escalations.replaceAll(escalation -> escalation.open() ? change.apply(escalation) : escalation);
    return this;
  }

  TopicDraft returned(String from, String to) {
    returns.merge(Topic.pair(from, to), 1, Integer::sum);
    return this;
  }

  TopicDraft start(@Nullable Deadline deadline) {
    if (deadline != null) {
      drop(deadline.key());
      deadlines.add(deadline);
    }
    return this;
  }

  TopicDraft drop(DeadlineKind kind) {
    deadlines.removeIf(deadline -> deadline.kind() == kind);
    return this;
  }

  TopicDraft drop(Deadline.Key key) {
    deadlines.removeIf(deadline -> deadline.key().equals(key));
    return this;
  }

  TopicDraft deadline(Deadline.Key key, UnaryOperator<Deadline> change) {
    deadlines.replaceAll(
        deadline -> deadline.key().equals(key) ? change.apply(deadline) : deadline);
    return this;
  }

  TopicDraft deadline(DeadlineKind kind, UnaryOperator<Deadline> change) {
    deadlines.replaceAll(deadline -> deadline.kind() == kind ? change.apply(deadline) : deadline);
    return this;
  }

  TopicDraft progress(UnaryOperator<Progress> change) {
    progress = change.apply(progress);
    return this;
  }

  TopicDraft merging(UnaryOperator<Merging> change) {
    merging = change.apply(merging);
    return this;
  }

  TopicDraft funding(FundsEntry entry) {
    funding = funding.with(entry);
    return this;
  }

  TopicDraft firstContact(FirstContact made) {
    firstContact = made;
    return this;
  }

  TopicDraft assigned(Assignment assignment) {
    assignments = assignments.with(assignment);
    return this;
  }

  TopicDraft summoned(Summons summons) {
    summonses = summonses.with(summons);
    return this;
  }

  TopicDraft summons(int n, UnaryOperator<Summons> change) {
    summonses =
        summonses.find(n).map(summons -> summonses.with(change.apply(summons))).orElse(summonses);
    return this;
  }

  TopicDraft cosigning(UnaryOperator<Cosigning> change) {
    cosigning = change.apply(cosigning);
    return this;
  }

  TopicDraft clocks(UnaryOperator<Clocks> change) {
    clocks = change.apply(clocks);
    return this;
  }

  TopicDraft acknowledged(String unit, long upTo) {
    acknowledgements.merge(unit, upTo, Math::max);
    return this;
  }
}
