package org.yishi.session.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.eventing.relay.Backlog;
import org.yishi.session.service.Reply;
import org.yishi.session.service.RunningService;
import org.yishi.testing.Seeds;

/** Whatever is sent, the answer is a problem with a code, and nothing is written. */
class HostileRequestsTest {

  private static final int REQUESTS = 5_000;

  private final RunningService service = RunningService.shared();

  @Test
  void fiveThousandMalformedRequestsAreRefusedAndWriteNothing() {
    Scene scene = Scene.on(service);
    Map<String, List<Document>> before = stored();
    Seeds.check(
        REQUESTS,
        (_, random) -> {
          HostileRequest request = new HostileRequests(service, scene, random).next();
          Reply reply = request.send();
          assertThat(reply.status())
              .as(() -> request + " was answered " + reply.status() + " " + reply.text())
              .isIn(request.answers());
          assertThat(reply.code()).as(request::toString).matches("[a-z-]{3,40}");
        });
    assertThat(stored()).isEqualTo(before);
  }

  /** Everything in the database but what the relay takes away as it publishes. */
  private Map<String, List<Document>> stored() {
    await().atMost(Duration.ofSeconds(30)).until(() -> service.bean(Backlog.class).events() == 0);
    MongoDatabase database =
        service
            .bean(MongoClient.class)
            .getDatabase(service.bean(EventingProperties.class).database());
    Map<String, List<Document>> all = new TreeMap<>();
    for (String name : database.listCollectionNames()) {
      all.put(
          name,
          database
              .getCollection(name)
              .find()
              .projection(Projections.exclude("outbox"))
              .sort(Sorts.ascending("_id"))
              .into(new ArrayList<>()));
    }
    return all;
  }
}
