package org.yishi.topic.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All sums of one topic. */
public record Funding(List<FundsEntry> entries) {

  /** No sums. */
  public static final Funding NONE = new Funding(List.of());

  /** Sums of one topic; a case with more has its own accounts elsewhere. */
  public static final int MAX = 100;

  public Funding {
    entries = List.copyOf(entries);
  }

  /** The sum with the number. */
  public Optional<FundsEntry> find(int n) {
    return n >= 1 && n <= entries.size() ? Optional.of(entries.get(n - 1)) : Optional.empty();
  }

  /** The sum that the request has recorded. */
  public Optional<FundsEntry> ofRequest(String key) {
    return entries.stream().filter(entry -> key.equals(entry.requestKey())).findFirst();
  }

  /** With a sum more, or one in the place of the same before. */
  public Funding with(FundsEntry entry) {
    List<FundsEntry> next = new ArrayList<>(entries);
    if (entry.n() <= next.size()) {
      next.set(entry.n() - 1, entry);
    } else {
      next.add(entry);
    }
    return new Funding(next);
  }
}
