package org.yishi.session.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.relay.Backlog;
import org.yishi.session.RandomLife;
import org.yishi.session.RequestKey;
import org.yishi.session.Sessions;
import org.yishi.session.Sessions.Change;
import org.yishi.session.Sessions.Creation;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.motion.Roll;
import org.yishi.testing.Seeds;

class MongoSessionsTest {

  private static final TestDatabase DATABASE = new TestDatabase("mongo_sessions_test");

  @AfterAll
  static void disconnect() {
    DATABASE.close();
  }

  private static Sessions emptyStore() {
    DATABASE.database().drop();
    var aggregates =
        new Aggregates(
            DATABASE.database(), new Backlog(Clock.systemUTC()), new EventIds(), () -> null);
    return new MongoSessions(
        aggregates.collection("sessions", "yishi.sessions.v1"), DATABASE.empty("rolls"));
  }

  @Test
  void everyStateSurvivesTheStore() {
    Seeds.check(
        40,
        (seed, random) -> {
          Sessions sessions = emptyStore();
          Stored[] last = new Stored[1];
          RandomLife.live(
              random,
              change -> {
                Stored before = last[0];
                last[0] =
                    before == null
                        ? created(sessions, change, "k" + seed)
                        : sessions.save(before, change).orElseThrow();
              });
          if (last[0] != null) {
            assertThat(sessions.find(last[0].session().id())).contains(last[0]);
          }
        });
  }

  @Test
  void whoeverIsSlowerDecidesAgain() {
    Sessions sessions = emptyStore();
    List<Change> changes = twoChanges();
    Stored stored = created(sessions, changes.get(0), "k");
    assertThat(sessions.save(stored, changes.get(1))).isPresent();
    assertThat(sessions.save(stored, changes.get(1))).isEmpty();
  }

  @Test
  void aRequestPlansOneSession() {
    Sessions sessions = emptyStore();
    Change change = twoChanges().getFirst();
    Stored stored = created(sessions, change, "k");
    assertThat(sessions.findByRequest("k")).contains(new Creation.Repeated(stored, "f"));
    assertThat(sessions.findByRequest("other")).isEmpty();
  }

  @Test
  void aRollIsKeptInsteadOfTheOneBefore() {
    Sessions sessions = emptyStore();
    assertThat(sessions.roll("session_1")).isEqualTo(Roll.EMPTY);
    for (long area : List.of(8_000L, 9_000L)) {
      var roll =
          new Roll(
              List.of(
                  new Roll.Entry(
                      "o1",
                      "业主",
                      "owner",
                      null,
                      List.of(new Roll.ExclusivePart("1-101", area)),
                      List.of("tenant"))));
      sessions.keepRoll("session_1", roll);
      assertThat(sessions.roll("session_1")).isEqualTo(roll);
    }
  }

  private static Stored created(Sessions sessions, Change change, String key) {
    assertThat(sessions.create(change, new RequestKey(key, "f")))
        .isInstanceOf(Creation.Created.class);
    return sessions.find(change.after().id()).orElseThrow();
  }

  private static List<Change> twoChanges() {
    List<Change> changes = new ArrayList<>();
    for (long seed = 1; changes.size() < 2; seed++) {
      changes.clear();
      RandomLife.live(new SplittableRandom(seed), changes::add);
    }
    return changes;
  }
}
