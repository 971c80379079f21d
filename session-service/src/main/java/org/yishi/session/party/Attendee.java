package org.yishi.session.party;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part 签到.
 *
 * @param key names him within the session: his seat's key, or one of his own
 * @param parties codes of the sides he speaks for, the main one first; a secretary who is also the
 *     director speaks for both committees
 * @param household his household, where households vote
 * @param remote whether he takes part from elsewhere
 * @param voting whether he has a vote; guests and recorders may have none
 * @param proxies seats whose holders have given him their vote in writing
 * @param arrivedAt when he came; a motion put before that is none of his
 */
public record Attendee(
    String key,
    Person person,
    List<String> parties,
    @Nullable String household,
    boolean remote,
    boolean voting,
    List<Proxy> proxies,
    Instant arrivedAt) {

  /** People whose presence one session records. */
  public static final int MAX_ATTENDEES = 500;

  /** Votes of others that one person may bring, so that a meeting stays one. */
  public static final int MAX_PROXIES = 3;

  public Attendee {
    parties = List.copyOf(parties);
    proxies = List.copyOf(proxies);
  }

  /** The side he speaks for above all. */
  public String party() {
    return parties.getFirst();
  }

  /**
   * A vote brought for somebody who isn't there 授权委托.
   *
   * @param key the absent one's seat or household
   */
  public record Proxy(String key, String name) {

    @Override
    public String toString() {
      return "Proxy[" + key + "]";
    }
  }
}
