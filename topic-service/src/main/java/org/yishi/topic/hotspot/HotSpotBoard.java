package org.yishi.topic.hotspot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.yishi.topic.hotspot.HotSpot.Sighting;
import org.yishi.topic.hotspot.HotSpot.State;

/**
 * All hot spots of one street or district, kept and changed as one: so the same trouble is raised
 * once, whichever instances come upon it at the same time and by whichever of its topics.
 *
 * @param spots newest first
 */
public record HotSpotBoard(String area, List<HotSpot> spots) {

  /** Hot spots that are kept; beyond, the oldest that somebody has dealt with are forgotten. */
  public static final int MAX_SPOTS = 200;

  public HotSpotBoard {
    spots = List.copyOf(spots);
  }

  /** The board of an area that has had none. */
  public static HotSpotBoard empty(String area) {
    return new HotSpotBoard(area, List.of());
  }

  /**
   * The board after so many like topics were seen: a hot spot grows by them if it has one of them;
   * otherwise they make one if they come from enough communities.
   *
   * @param enough communities that make a hot spot
   */
  public HotSpotBoard seen(
      List<Sighting> alike, String category, int enough, Supplier<String> ids, Instant now) {
    Optional<HotSpot> known = spots.stream().filter(spot -> spot.touches(alike)).findFirst();
    if (known.isPresent()) {
      return changed(known.get().id(), spot -> spot.grown(alike));
    }
    var fresh = new HotSpot(ids.get(), area, category, State.OPEN, now, alike, false, null, null);
    if (fresh.communities() < enough) {
      return this;
    }
    List<HotSpot> more = new ArrayList<>();
    more.add(fresh);
    more.addAll(spots);
    for (int i = more.size() - 1; i > 0 && more.size() > MAX_SPOTS; i--) {
      if (more.get(i).state() != State.OPEN) {
        more.remove(i);
      }
    }
    return more.size() > MAX_SPOTS ? this : new HotSpotBoard(area, more);
  }

  /** The hot spot with the id. */
  public Optional<HotSpot> spot(String id) {
    return spots.stream().filter(spot -> spot.id().equals(id)).findFirst();
  }

  /** Those that the log doesn't have yet. */
  public List<HotSpot> unannounced() {
    return spots.stream().filter(spot -> !spot.announced()).toList();
  }

  /** The log has it. */
  public HotSpotBoard announced(String id) {
    return changed(id, HotSpot::asAnnounced);
  }

  /** Somebody found that nothing needs to be done in common. */
  public HotSpotBoard dismissed(String id, String reason) {
    return changed(id, spot -> spot.dismissed(reason));
  }

  /** A joint topic was opened for it. */
  public HotSpotBoard joined(String id, String topic) {
    return changed(id, spot -> spot.joined(topic));
  }

  private HotSpotBoard changed(String id, UnaryOperator<HotSpot> change) {
    return new HotSpotBoard(
        area,
        spots.stream().map(spot -> spot.id().equals(id) ? change.apply(spot) : spot).toList());
  }
}
