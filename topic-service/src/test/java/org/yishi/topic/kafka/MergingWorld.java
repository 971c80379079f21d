package org.yishi.topic.kafka;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.Position;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.topic.Channel;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Contact;
import org.yishi.topic.InMemoryTopics;
import org.yishi.topic.Initiator;
import org.yishi.topic.RequestKey;
import org.yishi.topic.SampleDistrict;
import org.yishi.topic.Submission;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicCommand;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.TopicNumber;
import org.yishi.topic.publiclog.PublicLog;
import org.yishi.topic.screening.ScreeningDecision;

/**
 * Topics whose events wait, key by key, until the test delivers them; deliveries may come twice,
 * and may break off in the middle and come again, as after a crash.
 */
final class MergingWorld {

  private static final String COMMUNITY = "120103001001";
  private static final Initiator RESIDENT = new Initiator("r", "resident", null, null);
  static final Initiator WORKER = new Initiator("w", "community-worker", COMMUNITY, null);

  /** Stands for a process that dies between two writes. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Map<String, Deque<ReceivedEvent>> waiting = new TreeMap<>();
  private final Map<String, List<ReceivedEvent>> log = new HashMap<>();
  private final Store store = new Store();
  private final TopicCommandHandler handler;
  private final ReactOnIssue reactions;
  private @Nullable String unaware;
  private int ids;
  private int writesBeforeCrash = Integer.MAX_VALUE;

  MergingWorld() {
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
    handler =
        new TopicCommandHandler(
            store, SampleDistrict.HEXI, clock, () -> "topic_%026d".formatted(++ids));
    reactions =
        new ReactOnIssue(
            "issues",
            List.of(
                new AdmitSourceOnTopicMerged(store, handler),
                new ForgetSourceOnTopicUnmerged(handler),
                new FollowOnJointTopicOpened(handler),
                new CarryToSourcesOnTopicEvent(store, handler)));
  }

  String propose() {
    var submission =
        new Submission(COMMUNITY, "电梯坏了", "停了一周", Channel.PORTAL, "lifts", null, null, false);
    var result = handler.submit(submission, null, null, RESIDENT);
    return ((CommandResult.Done) result).stored().topic().id();
  }

  /**
   * Merges as somebody does who has read the target before all that has happened to it since: two
   * who decide at once.
   */
  CommandResult mergeUnaware(String id, String into) {
    unaware = into;
    try {
      return handler.handle(id, new ScreenTopic(new ScreeningDecision.Merge(into, "同一事项")), WORKER);
    } finally {
      unaware = null;
    }
  }

  CommandResult send(String id, TopicCommand command, Initiator by) {
    return handler.handle(id, command, by);
  }

  Topic topic(String id) {
    return store.find(id).orElseThrow().topic();
  }

  /** Everything that the topic has ever told. */
  List<ReceivedEvent> told(String id) {
    return log.getOrDefault(id, List.of());
  }

  List<String> keysWithEvents() {
    return waiting.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Delivers the topic's next event; false if the process died over it. */
  boolean deliver(String key, int writesBeforeCrash) {
    Deque<ReceivedEvent> events = waiting.get(key);
    ReceivedEvent event = events == null ? null : events.peek();
    if (events == null || event == null) {
      return true;
    }
    this.writesBeforeCrash = writesBeforeCrash;
    try {
      reactions.handle(event);
    } catch (Crash _) {
      return false;
    } finally {
      this.writesBeforeCrash = Integer.MAX_VALUE;
    }
    events.poll();
    return true;
  }

  /** Delivers the topic's events from the first on once more. */
  void replay(String key) {
    for (ReceivedEvent event : List.copyOf(told(key))) {
      if (!waiting.getOrDefault(key, new ArrayDeque<>()).contains(event)) {
        reactions.handle(event);
      }
    }
  }

  private final class Store extends InMemoryTopics {

    private final Map<String, Stored> proposals = new HashMap<>();

    @Override
    public synchronized Optional<Stored> find(String id) {
      return id.equals(unaware) ? Optional.ofNullable(proposals.get(id)) : super.find(id);
    }

    @Override
    public synchronized Creation create(
        Change change, TopicNumber number, RequestKey request, @Nullable Contact contact) {
      Creation creation = super.create(change, number, request, contact);
      if (creation instanceof Creation.Created(var stored)) {
        proposals.put(stored.topic().id(), stored);
        tell(change, 0);
      }
      return creation;
    }

    @Override
    public synchronized boolean save(Stored loaded, Change change) {
      if (writesBeforeCrash-- == 0) {
        throw new Crash();
      }
      boolean saved = super.save(loaded, change);
      if (saved) {
        tell(change, loaded.topic().sequence());
      }
      return saved;
    }

    private void tell(Change change, long before) {
      long sequence = before;
      for (NewEvent event : PublicLog.events(change)) {
        sequence++;
        String id = event.subject();
        var received =
            new ReceivedEvent(
                id + "/" + sequence,
                "/topic-service",
                event.type(),
                id,
                new Position(id, sequence),
                event.time(),
                event.extensions(),
                event.data(),
                new LogPosition("issues", 0, sequence));
        waiting.computeIfAbsent(id, _ -> new ArrayDeque<>()).add(received);
        log.computeIfAbsent(id, _ -> new ArrayList<>()).add(received);
      }
    }
  }
}
