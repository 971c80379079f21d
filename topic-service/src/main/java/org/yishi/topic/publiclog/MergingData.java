package org.yishi.topic.publiclog;

import org.yishi.district.Level;
import org.yishi.topic.MergingEvent;
import org.yishi.topic.Topic;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.merging.Merging.Source;
import tools.jackson.databind.node.ObjectNode;

/** What the world may read of what happens between topics: ids, numbers, areas and stages. */
final class MergingData {

  private MergingData() {}

  /** Every event of a topic with sources says how many, so that only those need to be carried. */
  static void sources(ObjectNode data, Topic after) {
    int sources = after.merging().sources().size();
    if (sources > 0) {
      data.put("sources", sources);
    }
  }

  static void add(ObjectNode data, MergingEvent event, Topic after) {
    switch (event) {
      case MergingEvent.SourceAdmitted e ->
          data.put("source", e.source()).put("sourceNumber", e.number());
      case MergingEvent.SourceForgotten e ->
          data.put("source", e.source()).put("sourceNumber", e.number());
      case MergingEvent.TopicUnmerged e -> {
        data.put("from", e.from()).put("fromNumber", e.fromNumber()).put("cause", e.cause().name());
        String reason = e.reason();
        if (reason != null) {
          data.put("reason", PublicData.official(reason));
        }
      }
      case MergingEvent.TopicFollowed e -> followed(data, e);
      case MergingEvent.TopicLinked e ->
          data.put("joint", e.joint())
              .put("jointNumber", e.jointNumber())
              .put("jointStage", e.jointStage().name());
      case MergingEvent.HotSpotRaised e -> {
        data.put("area", e.area())
            .put("level", Level.of(e.area()).code())
            .put("category", e.category());
        var topics = data.putArray("topics");
        e.topics().forEach(topics::add);
        data.put("communities", e.communities()).put("days", e.days());
      }
      case MergingEvent.JointTopicOpened e -> {
        data.put("area", after.area()).put("category", after.category());
        var topics = data.putArray("topics");
        e.sources().stream().map(Source::id).forEach(topics::add);
      }
    }
  }

  private static void followed(ObjectNode data, MergingEvent.TopicFollowed event) {
    CarriedStep step = event.step();
    data.put("target", step.target())
        .put("targetNumber", event.targetNumber())
        .put("type", step.type())
        .put("targetStage", step.stage().name())
        .put("happenedIn", step.happenedIn())
        .put("hops", step.hops());
    data.putObject("origin").put("aggregate", step.target()).put("sequence", step.sequence());
  }
}
