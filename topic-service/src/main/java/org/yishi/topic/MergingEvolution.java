package org.yishi.topic;

import java.util.function.UnaryOperator;
import org.yishi.topic.MergingEvent.HotSpotRaised;
import org.yishi.topic.MergingEvent.JointTopicOpened;
import org.yishi.topic.MergingEvent.SourceAdmitted;
import org.yishi.topic.MergingEvent.SourceForgotten;
import org.yishi.topic.MergingEvent.TopicFollowed;
import org.yishi.topic.MergingEvent.TopicLinked;
import org.yishi.topic.MergingEvent.TopicUnmerged;
import org.yishi.topic.TopicEvent.TopicMerged;
import org.yishi.topic.merging.Merging;
import org.yishi.topic.merging.Merging.Following;
import org.yishi.topic.merging.Merging.Source;

/** What the events between topics make of one. */
final class MergingEvolution {

  private MergingEvolution() {}

  static TopicDraft change(TopicDraft draft, Topic state, MergingEvent event) {
    long sequence = state.sequence() + 1;
    return switch (event) {
      case SourceAdmitted e ->
          draft.merging(it -> it.with(new Source(e.source(), e.number(), e.area(), sequence)));
      case SourceForgotten e -> draft.merging(it -> it.without(e.source()));
      case TopicUnmerged e -> unmerged(draft, state, e);
      case TopicFollowed e ->
          draft.merging(it -> it.heard(e.step().stage(), e.step().happenedIn()));
      case TopicLinked e ->
          draft.merging(following(e.joint(), e.jointNumber(), sequence, e.jointStage(), true));
      case HotSpotRaised _ -> draft;
      case JointTopicOpened e -> draft.merging(_ -> new Merging(null, e.sources()));
    };
  }

  static TopicDraft merged(TopicDraft draft, Topic state, TopicMerged event) {
    return draft
        .screening(event.screening())
        .stage(Stage.MERGED)
        .merging(
            following(
                event.into(),
                event.intoNumber(),
                state.sequence() + 1,
                event.targetStage(),
                false));
  }

  private static UnaryOperator<Merging> following(
      String id, String number, long since, Stage stage, boolean linked) {
    return it -> it.following(new Following(id, number, since, stage, number, linked));
  }

  private static TopicDraft unmerged(TopicDraft draft, Topic state, TopicUnmerged event) {
    draft.merging(it -> it.following(null));
    return state.stage() == Stage.MERGED && event.screening() != null
        ? draft.screening(null).stage(Stage.PROPOSED).start(event.screening())
        : draft;
  }
}
