package org.yishi.eventing.autoconfigure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.yishi.eventing.consumer.DeadLetters;

/** Shows what was set aside, and asks for another try once the cause is mended. */
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
}
