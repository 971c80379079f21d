package org.yishi.topic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.microsession.MicroSession.Side;

/** What a topic can be asked to do about micro-sessions. */
public sealed interface MicroSessionCommand extends TopicCommand {

  /**
   * Record a micro-session 微协商.
   *
   * @param ends whether the matter is settled by it
   */
  record RecordMicroSession(
      LocalDate heldOn,
      boolean agreed,
      String agreement,
      List<Side> sides,
      boolean ends,
      @Nullable RequestKey request)
      implements MicroSessionCommand {
    public RecordMicroSession {
      sides = List.copyOf(sides);
    }
  }
}
