package org.yishi.topic.web;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.topic.Channel;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Rejection;
import org.yishi.topic.Rule;
import org.yishi.topic.Submission;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Verdict;
import org.yishi.topic.hotspot.HotSpot;
import org.yishi.topic.hotspot.HotSpotBoard;
import org.yishi.topic.hotspot.HotSpots;
import org.yishi.topic.merging.Merging.Source;
import org.yishi.topic.web.SimilarRequests.Joint;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Where every call about a hot spot passes. */
@Component
class HotSpotDesk {

  /** Attempts against others who write the same board. */
  private static final int MAX_ATTEMPTS = 16;

  /** The joint topic hears of itself only what comes after its opening, its second event. */
  private static final long OPENED = 2;

  private final HotSpots hotSpots;
  private final TopicCommandHandler handler;
  private final Access access;
  private final District district;

  HotSpotDesk(HotSpots hotSpots, TopicCommandHandler handler, Access access, District district) {
    this.hotSpots = hotSpots;
    this.handler = handler;
    this.access = access;
    this.district = district;
  }

  List<HotSpot> within(Actor actor, String area) {
    if (!district.areas().contains(area)) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("area", "invalid"));
    }
    check(actor, Action.READ_HOT_SPOTS, area);
    return hotSpots.within(area).stream().flatMap(board -> board.spots().stream()).toList();
  }

  HotSpot dismiss(Actor actor, String id, String reason) {
    HotSpot spot = permitted(actor, id);
    if (spot.state() == HotSpot.State.DISMISSED) {
      return spot;
    }
    return changed(id, board -> board.dismissed(id, reason));
  }

  /**
   * Opens the joint topic first: its request is the hot spot, so whoever comes again or at the same
   * time finds the same topic, and the board says so at last.
   */
  Stored join(Actor actor, String id, Joint joint) {
    HotSpot spot = permitted(actor, id);
    if (spot.state() == HotSpot.State.DISMISSED) {
      throw closed(spot);
    }
    String category = joint.category();
    var submission =
        new Submission(
            spot.area(),
            joint.title().strip(),
            joint.description().strip(),
            Channel.INSPECTION,
            category == null ? spot.category() : category,
            null,
            null,
            false);
    List<Source> sources =
        spot.topics().stream()
            .map(it -> new Source(it.topic(), it.number(), it.community(), OPENED))
            .toList();
    Stored opened =
        switch (handler.openJoint(submission, id, sources, access.initiator(actor))) {
          case CommandResult.Done(var stored, _) -> stored;
          case CommandResult.Refused(var rejection) -> throw TopicProblem.of(rejection);
          case CommandResult.Busy _, CommandResult.Stale _, CommandResult.Unknown _ ->
              throw ProblemException.unavailable(TopicDesk.RETRY_AFTER, null);
        };
    changed(id, board -> board.joined(id, opened.topic().id()));
    return opened;
  }

  private HotSpot permitted(Actor actor, String id) {
    HotSpot spot = find(id);
    check(actor, Action.HANDLE_HOT_SPOT, spot.area());
    if (!spot.area().equals(access.initiator(actor).area())) {
      throw TopicProblem.of(new Rejection(Rule.NOT_HOLDER, Map.of("holder", spot.area())));
    }
    return spot;
  }

  private HotSpot find(String id) {
    return hotSpots
        .having(id)
        .flatMap(stored -> stored.board().spot(id))
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  private HotSpot changed(String id, UnaryOperator<HotSpotBoard> change) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      HotSpots.Stored loaded =
          hotSpots.having(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
      HotSpot before = loaded.board().spot(id).orElseThrow();
      HotSpotBoard board = change.apply(loaded.board());
      HotSpot after = board.spot(id).orElseThrow();
      if (before.state() != HotSpot.State.OPEN && before.state() != after.state()) {
        throw closed(before);
      }
      if (board.equals(loaded.board()) || hotSpots.save(loaded, board)) {
        return after;
      }
    }
    throw ProblemException.unavailable(TopicDesk.RETRY_AFTER, null);
  }

  private static ProblemException closed(HotSpot spot) {
    return TopicProblem.of(
        new Rejection(Rule.HOT_SPOT_CLOSED, Map.of("state", spot.state().name())));
  }

  private void check(Actor actor, Action action, String area) {
    switch (access.decide(actor, action, CaseFile.in(area))) {
      case Verdict.Permitted _ -> {}
      case Verdict.Denied(var missing) -> throw TopicProblem.of(missing, area);
      case Verdict.Hidden _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
  }
}
