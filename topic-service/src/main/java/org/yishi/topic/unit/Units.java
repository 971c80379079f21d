package org.yishi.topic.unit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Initiator;
import org.yishi.topic.RequestKey;

/** The units of all communities, kept one by one under optimistic locking. */
public interface Units extends CommunityUnits {

  /** A unit as it stands in the store. */
  record Stored(Unit unit, long version) {}

  /** What became of an attempt to register or change one. */
  sealed interface Writing {
    /** It is stored. */
    record Written(Stored stored) implements Writing {}

    /** The request has been answered before, with this unit. */
    record Repeated(Stored stored, String fingerprint) implements Writing {}

    /** The community has a unit of this kind and name already. */
    record NameTaken() implements Writing {}

    /** Somebody else has changed it meanwhile. */
    record Outrun() implements Writing {}
  }

  /** The unit with the id. */
  Optional<Stored> find(String id);

  /** Keeps a new unit; its kind and name are unique in its community, and its request is once. */
  Writing register(Unit unit, RequestKey request, Initiator by);

  /** Keeps what has become of it. */
  Writing save(Stored loaded, Unit next, Initiator by);

  /**
   * Up to {@code limit} units of the area, which is a prefix, by id.
   *
   * @param after the id after which to go on
   */
  List<Stored> list(String area, boolean closedToo, @Nullable String after, int limit);
}
