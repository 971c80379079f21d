package org.yishi.topic.funds;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;

/** The sums of units and years. */
public interface UnitFundsStore {

  /** Adds a sum; the request key is unique. What it was answered with the first time, if before. */
  Kept add(UnitFunds funds, RequestKey request);

  /** A sum as it stands, and the fingerprint of the request that added it. */
  record Kept(UnitFunds funds, String fingerprint) {}

  /** The sum with the id. */
  Optional<UnitFunds> find(String id);

  /** Up to {@code limit} sums of an area and those below, newest first, going on after an id. */
  List<UnitFunds> list(String area, @Nullable Integer year, @Nullable String before, int limit);

  /** Saves a change; false if somebody else was faster. */
  boolean save(UnitFunds loaded, UnitFunds changed);

  /** Deletes it; false if somebody else was faster. */
  boolean delete(UnitFunds loaded);
}
