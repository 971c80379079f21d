package org.yishi.topic.publiclog;

import org.yishi.topic.FundsEvent;
import org.yishi.topic.funds.FundsItem;
import tools.jackson.databind.node.ObjectNode;

/** What the world may read of a topic's funds: all but the words of the office that noted them. */
final class FundsData {

  private FundsData() {}

  static void add(ObjectNode data, FundsEvent event) {
    switch (event) {
      case FundsEvent.FundsRecorded e -> {
        FundsItem item = e.entry().item();
        data.put("n", e.entry().n())
            .put("amount", item.amount().toString())
            .put("source", item.source().name())
            .put("year", item.year())
            .put("state", item.state().name());
      }
    }
  }
}
