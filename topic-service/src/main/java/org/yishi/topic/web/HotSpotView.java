package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.hotspot.HotSpot;

/** A hot spot as its street or district reads it. */
@Schema(name = "HotSpot")
record HotSpotView(
    @Schema(example = "hotspot_01kjp1m8r0fa2r9q6td9wqtxpy") String id,
    @Schema(description = "Street or district to which a joint topic is suggested") String area,
    String category,
    HotSpot.State state,
    Instant raisedAt,
    @Schema(description = "Communities that have the trouble") int communities,
    @Schema(description = "Days from the first topic to the last") int days,
    List<SightingView> topics,
    @Schema(description = "联合议题 once one is opened") @Nullable String joint,
    @Schema(description = "Why it was dismissed") @Nullable String reason) {

  /** A topic that belongs to it. */
  @Schema(name = "HotSpotTopic")
  record SightingView(String topic, String number, String community, Instant submittedAt) {}

  static HotSpotView of(HotSpot spot) {
    return new HotSpotView(
        spot.id(),
        spot.area(),
        spot.category(),
        spot.state(),
        spot.raisedAt(),
        spot.communities(),
        spot.days(),
        spot.topics().stream()
            .map(it -> new SightingView(it.topic(), it.number(), it.community(), it.submittedAt()))
            .toList(),
        spot.joint(),
        spot.reason());
  }
}
