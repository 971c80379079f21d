package org.yishi.topic.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;

/** Everything that a planned meeting can be asked to do. */
public sealed interface MeetingCommand {

  /** Put a topic on the agenda. */
  record PutOnAgenda(Topic topic, @Nullable String note) implements MeetingCommand {}

  /** Take an item off the agenda. */
  record TakeOffAgenda(int n) implements MeetingCommand {}

  /** Record that it was held: who came, and what it came to. */
  record HoldMeeting(List<String> attended, @Nullable String summary) implements MeetingCommand {
    public HoldMeeting {
      attended = List.copyOf(attended);
    }
  }

  /** Call it off. */
  record CancelMeeting(String reason) implements MeetingCommand {}
}
