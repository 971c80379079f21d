package org.yishi.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.deadline.Basis;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.search.SearchWords;
import org.yishi.topic.timeline.Summaries;
import org.yishi.topic.timeline.Timeline;
import org.yishi.topic.timeline.TimelineEntry;

/** Topics in a map, under the same rules as the real store. */
public class InMemoryTopics implements Topics {

  private final Map<String, Stored> topics = new HashMap<>();
  private final Map<String, RequestKey> requests = new HashMap<>();
  private final Map<String, String> idsByRequest = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> looked = new HashMap<>();
  private final Map<String, List<TimelineEntry>> timelines = new HashMap<>();
  private final Timeline timeline = new Timeline(new Summaries(UnaryOperator.identity()));

  @Override
  public synchronized Optional<Stored> find(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  @Override
  public synchronized Optional<Creation.Repeated> findByRequest(String key) {
    String id = idsByRequest.get(key);
    Stored stored = id == null ? null : topics.get(id);
    RequestKey request = requests.get(key);
    return stored == null || request == null
        ? Optional.empty()
        : Optional.of(new Creation.Repeated(stored, request.fingerprint()));
  }

  @Override
  public synchronized Creation create(
      Change change, TopicNumber number, RequestKey request, @Nullable Contact contact) {
    Optional<Creation.Repeated> earlier = findByRequest(request.key());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    if (numbers.containsKey(number.text())) {
      return new Creation.NumberTaken();
    }
    Topic topic = change.after();
    Stored stored = new Stored(topic, 1, Map.of());
    topics.put(topic.id(), stored);
    requests.put(request.key(), request);
    idsByRequest.put(request.key(), topic.id());
    numbers.put(number.text(), number.n());
    numbers.merge(counter(number.street(), number.year()), number.n(), Math::max);
    timelines.put(topic.id(), new ArrayList<>(timeline.entries(change)));
    return new Creation.Created(stored);
  }

  @Override
  public synchronized boolean save(Stored loaded, Change change) {
    String id = loaded.topic().id();
    Stored current = topics.get(id);
    if (current == null || current.version() != loaded.version()) {
      return false;
    }
    topics.put(id, loaded.after(change));
    timelines.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(timeline.entries(change));
    return true;
  }

  @Override
  public synchronized int lastNumber(String street, int year) {
    return numbers.getOrDefault(counter(street, year), 0);
  }

  @Override
  public synchronized List<Stored> list(TopicQuery query) {
    return topics.values().stream()
        .filter(stored -> matches(stored.topic(), query))
        .sorted(Comparator.comparing((Stored stored) -> stored.topic().id()).reversed())
        .limit(query.limit())
        .toList();
  }

  @Override
  public synchronized List<TimelineEntry> timeline(String id, long after, int limit) {
    return timelines.getOrDefault(id, List.of()).stream().skip(after).limit(limit).toList();
  }

  @Override
  public synchronized List<String> due(Instant now, int limit) {
    return topics.values().stream()
        .map(Stored::topic)
        .filter(topic -> topic.nextDeadlineAt().filter(next -> !next.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(topic -> topic.nextDeadlineAt().orElseThrow()))
        .limit(limit)
        .map(Topic::id)
        .toList();
  }

  @Override
  public synchronized List<Stored> countedBefore(int version, int limit) {
    return topics.values().stream()
        .filter(stored -> {
          int counted = counted(stored.topic());
          return counted > 0 && counted < version;
        })
        .sorted(Comparator.comparing(stored -> stored.topic().id()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void countedBy(int version, Stored stored) {
    looked.put(stored.topic().id(), version);
  }

  private int counted(Topic topic) {
    int by =
        topic.deadlines().stream()
            .filter(Deadline::underWay)
            .map(Deadline::basis)
            .flatMap(Stream::ofNullable)
            .mapToInt(Basis::calendar)
            .min()
            .orElse(0);
    return Math.max(by, looked.getOrDefault(topic.id(), 0));
  }

  private static boolean matches(Topic topic, TopicQuery query) {
    String area = query.area();
    String text = query.text();
    return (area == null || topic.area().startsWith(area))
        && (query.stages().isEmpty() || query.stages().contains(topic.stage()))
        && (query.level() == null || query.level() == topic.level())
        && (query.holder() == null || query.holder().equals(topic.holder()))
        && (query.category() == null || query.category().equals(topic.category()))
        && (query.department() == null || topic.departments().contains(query.department()))
        && (query.overdue() == null || query.overdue() == topic.overdue())
        && (text == null || contains(topic, text, query.reach()))
        && within(topic, query.reach())
        && (query.before() == null || topic.id().compareTo(query.before()) < 0);
  }

  private static boolean contains(Topic topic, String text, @Nullable Reach reach) {
    String publicly = topic.number() + "\n" + topic.publicTitle().orElse("");
    boolean inside =
        reach == null || (reach.area() != null && topic.area().startsWith(reach.area()));
    return SearchWords.contains(publicly, text)
        || (inside && SearchWords.contains(topic.submission().title(), text));
  }

  private static boolean within(Topic topic, @Nullable Reach reach) {
    return reach == null
        || topic.publicTitle().isPresent()
        || topic.proposer().equals(reach.account())
        || (reach.area() != null && topic.area().startsWith(reach.area()))
        || (reach.department() != null && topic.departments().contains(reach.department()));
  }

  private static String counter(String street, int year) {
    return street + "-" + year;
  }
}
