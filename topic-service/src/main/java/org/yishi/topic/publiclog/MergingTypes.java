package org.yishi.topic.publiclog;

import org.yishi.topic.MergingEvent;

/** The CloudEvents types of what happens between topics. */
final class MergingTypes {

  private MergingTypes() {}

  static String of(MergingEvent event) {
    return switch (event) {
      case MergingEvent.SourceAdmitted _ -> "org.yishi.topic.source-admitted.v1";
      case MergingEvent.SourceForgotten _ -> "org.yishi.topic.source-forgotten.v1";
      case MergingEvent.TopicUnmerged _ -> "org.yishi.topic.unmerged.v1";
      case MergingEvent.TopicFollowed _ -> "org.yishi.topic.followed.v1";
      case MergingEvent.TopicLinked _ -> "org.yishi.topic.linked.v1";
      case MergingEvent.HotSpotRaised _ -> "org.yishi.topic.hot-spot-raised.v1";
      case MergingEvent.JointTopicOpened _ -> "org.yishi.topic.joint-opened.v1";
    };
  }
}
