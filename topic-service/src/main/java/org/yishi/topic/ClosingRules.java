package org.yishi.topic;

import static org.yishi.topic.TopicDecider.moved;
import static org.yishi.topic.TopicDecider.refused;

import java.util.ArrayList;
import java.util.List;
import org.yishi.topic.TopicEvent.TopicClosed;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.followup.DossierItem;
import org.yishi.topic.followup.FollowUp;
import org.yishi.topic.followup.Transfer;

/** Archiving 归档: a case that has come to an end is closed once its dossier is complete. */
final class ClosingRules {

  private ClosingRules() {}

  static Decision close(Topic topic, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    if (!archivable(topic.stage())) {
      return refused(Rule.NOT_EVALUATED, "stage", topic.stage());
    }
    List<DossierItem> missing = missing(topic, context);
    return missing.isEmpty()
        ? moved(topic, new TopicClosed(context.now(), topic.stage()), context.now(), Stage.CLOSED)
        : refused(Rule.DOSSIER_INCOMPLETE, "item", missing.getFirst());
  }

  /** What the dossier of a case that has come to an end still lacks. */
  static List<DossierItem> missing(Topic topic, Context context) {
    var missing = new ArrayList<DossierItem>();
    FollowUp followUp = topic.followUp();
    DirectHandling direct = followUp.direct();
    Transfer transfer = followUp.transfer();
    boolean visited = followUp.visitMade(context.district().policy().followUp().visitAttempts());
    switch (topic.stage()) {
      case DIRECT -> {
        add(missing, DossierItem.DIRECT_ANSWER, direct == null || direct.done());
        add(missing, DossierItem.RETURN_VISIT, visited);
      }
      case TRANSFERRED -> {
        add(missing, DossierItem.TRANSFER_ANSWER, transfer == null || transfer.answered());
        add(missing, DossierItem.RETURN_VISIT, visited);
      }
      case NOT_TAKEN -> {
        add(missing, DossierItem.REPLY, topic.screeningFile().reply() != null);
        add(missing, DossierItem.APPEAL, appealOver(topic, context));
      }
      case PROPOSED,
          ACCEPTED,
          NOTIFIED,
          DELIBERATING,
          RESOLVED,
          ANNOUNCED,
          IMPLEMENTING,
          COMPLETED,
          EVALUATED,
          CLOSED,
          MERGED,
          WITHDRAWN -> {}
    }
    return missing;
  }

  private static void add(List<DossierItem> missing, DossierItem item, boolean there) {
    if (!there) {
      missing.add(item);
    }
  }

  private static boolean appealOver(Topic topic, Context context) {
    Appeal appeal = topic.followUp().appeal();
    return appeal == null ? !FollowUpRules.appealable(topic, context) : !appeal.open();
  }

  private static boolean archivable(Stage stage) {
    return switch (stage) {
      case EVALUATED, DIRECT, TRANSFERRED, MERGED, NOT_TAKEN, WITHDRAWN -> true;
      case PROPOSED,
          ACCEPTED,
          NOTIFIED,
          DELIBERATING,
          RESOLVED,
          ANNOUNCED,
          IMPLEMENTING,
          COMPLETED,
          CLOSED ->
          false;
    };
  }
}
