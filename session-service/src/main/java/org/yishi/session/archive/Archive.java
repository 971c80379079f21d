package org.yishi.session.archive;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imported minutes. */
public interface Archive {

  /** Keeps them; the same file in the same area is kept once, and what is kept is returned. */
  ArchivedMinutes keep(ArchivedMinutes minutes);

  /** The minutes with the id. */
  Optional<ArchivedMinutes> find(String id);

  /** Up to so many of an area, the newest first. */
  List<ArchivedMinutes> list(String area, @Nullable String before, int limit);
}
