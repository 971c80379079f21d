package org.yishi.topic.hotspot;

import java.util.List;
import java.util.Optional;

/** The boards of hot spots, each changed under its version. */
public interface HotSpots {

  /** A board as it stands in the store; version 0 if it isn't there. */
  record Stored(HotSpotBoard board, long version) {}

  /** The board of the area. */
  Stored find(String area);

  /** The board that has the hot spot. */
  Optional<Stored> having(String hotSpot);

  /** The boards of the area and of those below it. */
  List<HotSpotBoard> within(String area);

  /** Stores the board; false if somebody else was faster. */
  boolean save(Stored loaded, HotSpotBoard board);
}
