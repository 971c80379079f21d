package org.yishi.topic;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.topic.assignment.Assignments;
import org.yishi.topic.cosign.Cosigning;
import org.yishi.topic.deadline.Clocks;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.Pause;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.followup.FollowUp;
import org.yishi.topic.funds.Funding;
import org.yishi.topic.intake.FirstContact;
import org.yishi.topic.merging.Merging;
import org.yishi.topic.microsession.MicroSessions;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.progress.Milestone;
import org.yishi.topic.progress.Progress;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.ScreeningFile;
import org.yishi.topic.summons.Summonses;

/**
 * The case file of one matter, from the first voice to the last review.
 *
 * <p>Its life: somebody brings it forward (PROPOSED); staff of the area that holds it screen it —
 * most go into deliberation (ACCEPTED), others end at once (DIRECT, TRANSFERRED, MERGED,
 * NOT_TAKEN), and until deliberation begins the proposer may withdraw it. A session is noticed
 * (NOTIFIED) and opens (DELIBERATING); its opinion is adopted (RESOLVED), published (ANNOUNCED) and
 * carried out (IMPLEMENTING) until every task is accepted (COMPLETED); residents judge it
 * (EVALUATED) and it is archived (CLOSED). A low satisfaction, or a closed case that turns out not
 * to be solved, leads back to IMPLEMENTING.
 *
 * <p>All the while one area <em>holds</em> it. A community that can't solve it hands it to its
 * street, and a street to the district; the receiver signs, then handles it, returns it with
 * guidance or raises it further, and a level above may take it over at any time. Deadlines run
 * against whoever holds it. Everything that happens is an event in one total order, {@code
 * sequence}.
 *
 * @param area where the matter is; never changes
 * @param holder the area that has to act now
 * @param reached the highest level that has ever held it
 * @param heldSince since when the present holder has held it: the level clock
 * @param departments everyone whom an escalation or an outcome has asked for
 * @param returns how often each pair of units (sender>receiver) has returned it
 * @param acknowledgements up to which sequence each unit has confirmed to have heard
 * @param merging the topic that this one follows, and those that follow it
 * @param firstContact when somebody first spoke with its proposer
 * @param funding sums that it needs or has cost 经费
 * @param summonses the departments that it has called 吹哨
 * @param assignments what three-level meetings have given units to do about it 交办
 * @param clocks who has held it for how long, when it was paused, who asked for more time
 * @param screeningFile what is proposed and waits for the lead, the form, the reply
 * @param followUp what the end of the case still owes its proposer
 * @param participation who takes part, who leads, who decides
 * @param microSessions talks at somebody's home about a household's matter
 * @param cosigning how many residents stand behind it, as the public has been told
 * @param policy version of the policy under which it was submitted
 * @param sequence number of its last event
 * @param endedAt since when it has been at an end, if it is
 */
public record Topic(
    String id,
    String number,
    String area,
    Submission submission,
    String proposer,
    Stage stage,
    String category,
    String holder,
    Level level,
    Level reached,
    Instant heldSince,
    @Nullable Screening screening,
    NavigableSet<String> departments,
    List<Escalation> escalations,
    Map<String, Integer> returns,
    List<Deadline> deadlines,
    Progress progress,
    Map<String, Long> acknowledgements,
    Merging merging,
    FirstContact firstContact,
    Funding funding,
    Summonses summonses,
    Assignments assignments,
    Clocks clocks,
    ScreeningFile screeningFile,
    FollowUp followUp,
    Participation participation,
    MicroSessions microSessions,
    Cosigning cosigning,
    String policy,
    long sequence,
    Instant submittedAt,
    @Nullable Instant endedAt,
    Instant updatedAt) {

  /** Events a topic can have; people are refused {@link #EVENTS_KEPT_FOR_REPORTS} before that. */
  public static final int MAX_EVENTS = 4_000;

  /** Room at the end of the history for deadlines and reports, which can't be refused. */
  static final int EVENTS_KEPT_FOR_REPORTS = 1_000;

  /** Departments that can follow one topic; a district has some twenty. */
  static final int MAX_DEPARTMENTS = 32;

  public Topic {
    departments = Collections.unmodifiableNavigableSet(new TreeSet<>(departments));
    escalations = List.copyOf(escalations);
    returns = Map.copyOf(returns);
    deadlines = List.copyOf(deadlines);
    acknowledgements = Map.copyOf(acknowledgements);
    merging = orElse(merging, Merging.NONE);
    firstContact = orElse(firstContact, FirstContact.NONE);
    funding = orElse(funding, Funding.NONE);
    summonses = orElse(summonses, Summonses.NONE);
    assignments = orElse(assignments, Assignments.NONE);
    clocks = clocks == null ? Clocks.heldBy(holder, heldSince) : clocks;
    screeningFile = orElse(screeningFile, ScreeningFile.NONE);
    followUp = orElse(followUp, FollowUp.NONE);
    participation = orElse(participation, Participation.NONE);
    microSessions = orElse(microSessions, MicroSessions.NONE);
    cosigning = orElse(cosigning, Cosigning.NONE);
  }

  /** The public title, once a screener has approved it. */
  public Optional<String> publicTitle() {
    return Optional.ofNullable(screening).map(Screening::publicTitle);
  }

  /** Whether deliberation's outcome was carried out, so that a closed case is reopened there. */
  boolean carriedOut() {
    return progress.has(Milestone.TASKS_ACCEPTED);
  }

  /** Whether a deadline is red. */
  public boolean overdue() {
    return deadlines.stream().anyMatch(Deadline::overdue);
  }

  /** The hand-over that waits for its receiver, if there is one. */
  public Optional<Escalation> openEscalation() {
    return escalations.stream().filter(Escalation::open).findFirst();
  }

  /** The hand-over with the number. */
  public Optional<Escalation> escalation(int n) {
    return n >= 1 && n <= escalations.size()
        ? Optional.of(escalations.get(n - 1))
        : Optional.empty();
  }

  /** The hand-over that the request has brought about. */
  public Optional<Escalation> escalationOf(RequestKey request) {
    return escalations.stream()
        .filter(escalation -> request.key().equals(escalation.requestKey()))
        .findFirst();
  }

  /** Whether the request has had its effect on this topic already. */
  boolean hasAnswered(RequestKey request) {
    return escalationOf(request).isPresent()
        || summonses.ofRequest(request.key()).isPresent()
        || clocks.answered(request.key())
        || microSessions.of(request.key()).isPresent()
        || assignments.ofRequest(request.key()).isPresent()
        || funding.ofRequest(request.key()).isPresent();
  }

  /** The running deadline of the assignment with the number. */
  public Optional<Deadline> assignmentDeadline(int n) {
    return deadline(new Deadline.Key(DeadlineKind.ASSIGNMENT, n));
  }

  /** The running deadline of the kind, if there is one. */
  public Optional<Deadline> deadline(DeadlineKind kind) {
    return deadlines.stream().filter(deadline -> deadline.kind() == kind).findFirst();
  }

  /** The running deadline with the key, if there is one. */
  public Optional<Deadline> deadline(Deadline.Key key) {
    return deadlines.stream().filter(deadline -> deadline.key().equals(key)).findFirst();
  }

  /** When the next deadline takes its next step or a pause ends, if either does by itself. */
  public Optional<Instant> nextDeadlineAt() {
    return Stream.concat(
            deadlines.stream().map(Deadline::nextAt).flatMap(Stream::ofNullable),
            clocks.openPause().map(Pause::until).stream())
        .min(Instant::compareTo);
  }

  int returnsBetween(String from, String to) {
    return returns.getOrDefault(pair(from, to), 0);
  }

  /** A document that an earlier version has written lacks the field. */
  private static <T> T orElse(@Nullable T field, T none) {
    return field == null ? none : field;
  }

  static String pair(String from, String to) {
    return from + ">" + to;
  }
}
