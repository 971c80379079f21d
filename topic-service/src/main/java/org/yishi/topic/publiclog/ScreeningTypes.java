package org.yishi.topic.publiclog;

import org.yishi.topic.FollowUpEvent;
import org.yishi.topic.MicroSessionEvent;
import org.yishi.topic.ParticipationEvent;
import org.yishi.topic.ScreeningEvent;

/** The CloudEvents types of what happens around a screening and what follows from it. */
final class ScreeningTypes {

  private ScreeningTypes() {}

  static String of(ScreeningEvent event) {
    return switch (event) {
      case ScreeningEvent.ScreeningProposed _ -> "org.yishi.topic.screening-proposed.v1";
      case ScreeningEvent.ScreeningSentBack _ -> "org.yishi.topic.screening-sent-back.v1";
      case ScreeningEvent.ScreeningCompleted _ -> "org.yishi.topic.screening-completed.v1";
      case ScreeningEvent.ProposerAnswered _ -> "org.yishi.topic.proposer-answered.v1";
    };
  }

  static String of(FollowUpEvent event) {
    return switch (event) {
      case FollowUpEvent.DirectCompleted _ -> "org.yishi.topic.direct-completed.v1";
      case FollowUpEvent.TransferAnswered _ -> "org.yishi.topic.transfer-answered.v1";
      case FollowUpEvent.TransferRefused _ -> "org.yishi.topic.transfer-refused.v1";
      case FollowUpEvent.TopicAppealed _ -> "org.yishi.topic.appealed.v1";
      case FollowUpEvent.AppealDecided _ -> "org.yishi.topic.appeal-decided.v1";
      case FollowUpEvent.ReturnVisited _ -> "org.yishi.topic.return-visited.v1";
      case FollowUpEvent.ReturnVisitFailed _ -> "org.yishi.topic.return-visit-failed.v1";
    };
  }

  static String of(ParticipationEvent event) {
    return switch (event) {
      case ParticipationEvent.PartiesDetermined _ -> "org.yishi.topic.parties-determined.v1";
    };
  }

  static String of(MicroSessionEvent event) {
    return switch (event) {
      case MicroSessionEvent.MicroSessionHeld _ -> "org.yishi.topic.micro-session-held.v1";
    };
  }
}
