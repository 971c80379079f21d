package org.yishi.topic.followup;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.screening.ContactWay;

/**
 * One attempt to visit the proposer 回访.
 *
 * @param by the account that made it
 * @param said what the proposer said; null when nobody could be reached
 */
public record Visit(Instant at, String by, ContactWay way, @Nullable Said said) {

  /** Whether the matter is solved in the proposer's eyes, and what isn't good. */
  public record Said(Solved solved, boolean satisfied, Set<Concern> concerns) {
    public Said {
      concerns = Set.copyOf(concerns);
    }
  }

  /** Whether the matter is solved in the proposer's eyes. */
  public enum Solved {
    SOLVED,
    PARTLY,
    NOT_SOLVED
  }
}
