package org.yishi.topic.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yishi.topic.hotspot.HotSpot.Sighting;
import org.yishi.topic.hotspot.HotSpot.State;

class HotSpotBoardTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final int ENOUGH = 3;

  private int ids;

  @Test
  void likeTopicsOfEnoughCommunitiesMakeAHotSpot() {
    HotSpotBoard few = seen(HotSpotBoard.empty("120103001"), at(1, 1), at(2, 1), at(3, 2));
    assertThat(few.spots()).isEmpty();
    HotSpotBoard enough = seen(few, at(1, 1), at(3, 2), at(4, 3));
    assertThat(enough.spots()).hasSize(1);
    HotSpot spot = enough.spots().getFirst();
    assertThat(spot.communities()).isEqualTo(ENOUGH);
    assertThat(spot.oldest().topic()).isEqualTo("topic_1");
    assertThat(spot.days()).isEqualTo(4);
    assertThat(enough.unannounced()).containsExactly(spot);
    assertThat(enough.announced(spot.id()).unannounced()).isEmpty();
  }

  @Test
  void whicheverOfItsTopicsIsSeenItGrowsAndIsNoSecondOne() {
    HotSpotBoard board = seen(HotSpotBoard.empty("120103001"), at(1, 1), at(3, 2), at(4, 3));
    HotSpotBoard grown = seen(board, at(4, 3), at(5, 4));
    assertThat(grown.spots()).hasSize(1);
    assertThat(grown.spots().getFirst().communities()).isEqualTo(4);
    assertThat(seen(grown, at(5, 4), at(1, 1))).isEqualTo(grown);
  }

  @Test
  void whatWasDismissedOrTakenUpIsNotRaisedAgain() {
    HotSpotBoard board = seen(HotSpotBoard.empty("120103001"), at(1, 1), at(3, 2), at(4, 3));
    String id = board.spots().getFirst().id();
    HotSpotBoard dismissed = seen(board.dismissed(id, "不必"), at(4, 3), at(5, 4), at(6, 5));
    assertThat(dismissed.spots()).hasSize(1);
    assertThat(dismissed.spots().getFirst().state()).isEqualTo(State.DISMISSED);
    HotSpotBoard joined = seen(board.joined(id, "topic_9"), at(4, 3), at(5, 4));
    assertThat(joined.spots().getFirst().joint()).isEqualTo("topic_9");
  }

  @Test
  void aBoardIsBoundedAndForgetsWhatWasDealtWithFirst() {
    HotSpotBoard board = HotSpotBoard.empty("120103001");
    for (int i = 0; i < HotSpotBoard.MAX_SPOTS; i++) {
      board = seen(board, at(10 * i + 1, 1), at(10 * i + 2, 2), at(10 * i + 3, 3));
    }
    HotSpotBoard full = board;
    assertThat(seen(full, at(9001, 1), at(9002, 2), at(9003, 3))).isEqualTo(full);
    String dealtWith = full.spots().get(100).id();
    HotSpotBoard next =
        seen(full.dismissed(dealtWith, "不必"), at(9001, 1), at(9002, 2), at(9003, 3));
    assertThat(next.spots()).hasSize(HotSpotBoard.MAX_SPOTS);
    assertThat(next.spot(dealtWith)).isEmpty();
  }

  @Test
  void aHotSpotRemembersSoManyTopicsAndNoMore() {
    List<Sighting> many = new ArrayList<>();
    IntStream.range(0, HotSpot.MAX_TOPICS + 50).forEach(i -> many.add(at(i, i % 9)));
    HotSpotBoard board =
        seen(HotSpotBoard.empty("120103001"), at(0, 1), at(3, 2), at(4, 3))
            .seen(many, "lifts", ENOUGH, () -> "hotspot_x", NOW);
    assertThat(board.spots().getFirst().topics()).hasSize(HotSpot.MAX_TOPICS);
  }

  private HotSpotBoard seen(HotSpotBoard board, Sighting... alike) {
    return board.seen(List.of(alike), "lifts", ENOUGH, () -> "hotspot_" + ++ids, NOW);
  }

  private static Sighting at(int topic, int community) {
    return new Sighting(
        "topic_" + topic, "n" + topic, "12010300100" + community, NOW.plus(Duration.ofDays(topic)));
  }
}
