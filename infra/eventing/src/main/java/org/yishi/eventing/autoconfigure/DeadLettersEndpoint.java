package org.yishi.eventing.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.consumer.DeadLetters;

/** Shows what was set aside, asks for another try once the cause is mended, or gives one up. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

  private static final int MAX_LISTED = 200;

  private final DeadLetters letters;

  DeadLettersEndpoint(DeadLetters letters) {
    this.letters = letters;
  }

  @ReadOperation
  Map<String, Object> list() {
    List<DeadLetters.Summary> listed = letters.list(MAX_LISTED);
    return Map.of("count", letters.count(), "letters", listed);
  }

  /**
   * Marks letters; the consumer that owns their partition tries them within a second or two.
   *
   * @param key the key to replay; left out, all
   */
  @WriteOperation
  Map<String, Long> replay(@Nullable String key) {
    return Map.of("requested", letters.requestReplay(key));
  }

  /**
   * Gives up the first letter of a key, which can never be handled; the consumer that owns its
   * partition discards it within a second or two. The later ones wait until a replay is asked for.
   */
  @DeleteOperation
  WebEndpointResponse<Map<String, String>> discard(String key) {
    Optional<LogPosition> discarded = letters.requestDiscard(key);
    return discarded.isPresent()
        ? new WebEndpointResponse<>(Map.of("discarding", discarded.get().toString()))
        : new WebEndpointResponse<>(
            Map.of("refused", "no letter of this key has failed itself; ask for a replay first"),
            WebEndpointResponse.STATUS_NOT_FOUND);
  }
}
