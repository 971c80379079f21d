package org.yishi.topic.unit;

import java.util.List;

/** Which units of its own a community has. */
@FunctionalInterface
public interface CommunityUnits {

  /** No community has any. */
  CommunityUnits NONE = community -> List.of();

  /** The active units of a community, in the order in which they were registered. */
  List<Unit> of(String community);
}
