package org.yishi.topic.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a case still owes its proposer.
 *
 * @param direct what was handled directly
 * @param transfer where it was passed on to
 * @param appeal the one appeal that a topic can have, kept when it starts again
 * @param visits attempts to visit the proposer, the latest last
 * @param visitedSince from when on visits count for the present end
 * @param reopeningOffered whether a visit found it unsolved, so that it may be reopened
 */
public record FollowUp(
    @Nullable DirectHandling direct,
    @Nullable Transfer transfer,
    @Nullable Appeal appeal,
    List<Visit> visits,
    @Nullable Instant visitedSince,
    boolean reopeningOffered) {

  /** Nothing yet. */
  public static final FollowUp NONE = new FollowUp(null, null, null, List.of(), null, false);

  /** Earlier ones are on the timeline. */
  static final int MAX_VISITS = 20;

  public FollowUp {
    visits = List.copyOf(visits);
  }

  /** After it was handled directly, or promised. */
  public FollowUp direct(DirectHandling next) {
    return new FollowUp(next, transfer, appeal, visits, visitedSince, reopeningOffered);
  }

  /** After it was passed on. */
  public FollowUp transfer(Transfer next) {
    return new FollowUp(direct, next, appeal, visits, visitedSince, reopeningOffered);
  }

  /** After the transfer was answered. */
  public FollowUp transfer(UnaryOperator<Transfer> change) {
    return transfer == null ? this : transfer(change.apply(transfer));
  }

  /** After an appeal. */
  public FollowUp appeal(Appeal next) {
    return new FollowUp(direct, transfer, next, visits, visitedSince, reopeningOffered);
  }

  /** After an attempt to visit. */
  public FollowUp visited(Visit next, boolean offersReopening) {
    var all = new ArrayList<>(visits);
    all.add(next);
    List<Visit> kept =
        all.size() > MAX_VISITS ? all.subList(all.size() - MAX_VISITS, all.size()) : all;
    return new FollowUp(direct, transfer, appeal, kept, visitedSince, offersReopening);
  }

  /** What is left when the case is taken up again: its appeal, and visits that count no more. */
  public FollowUp again(Instant at) {
    Appeal kept =
        appeal != null && appeal.open()
            ? appeal.decided(Appeal.Outcome.OVERTURNED, null, at)
            : appeal;
    return new FollowUp(null, null, kept, visits, at, false);
  }

  /** The visits that count for the present end. */
  public List<Visit> present() {
    Instant since = visitedSince;
    return visits.stream().filter(visit -> since == null || !visit.at().isBefore(since)).toList();
  }

  /** Whether the proposer has been spoken to since the case's present end. */
  public boolean spoken() {
    return present().stream().anyMatch(visit -> visit.said() != null);
  }

  /** Attempts since the case's present end that reached nobody. */
  public int unreached() {
    return (int) present().stream().filter(visit -> visit.said() == null).count();
  }

  /** Whether the return visit counts as made: somebody said something, or nobody can be reached. */
  public boolean visitMade(int attempts) {
    return spoken() || unreached() >= attempts;
  }
}
