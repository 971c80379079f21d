package org.yishi.topic.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topics.Stored;

/**
 * Somebody's queue 待办 as one look tells it: how much lies in each section, and what lies on top. It
 * takes two questions to the store, however many sections there are.
 */
public final class Queue {

  /** Topics looked at for the counts; whoever has more waiting needs no exact number. */
  public static final int MAX_COUNTED = 5_000;

  private final Queues queues;
  private final ZoneId zone;

  public Queue(Queues queues, ZoneId zone) {
    this.queues = queues;
    this.zone = zone;
  }

  /**
   * One section.
   *
   * @param more whether there are more than the count says
   */
  public record Part(Section section, int count, boolean more, List<Stored> first) {
    public Part {
      first = List.copyOf(first);
    }
  }

  /** The sections, each with its first lines. */
  public List<Part> look(Set<Section> sections, Set<Desk> desks, Instant now, int lines) {
    Set<String> all = new LinkedHashSet<>();
    sections.forEach(section -> all.addAll(keys(section, desks, now)));
    List<Queues.Waiting> waiting = queues.waiting(all, MAX_COUNTED + 1);
    boolean more = waiting.size() > MAX_COUNTED;
    Map<Section, List<String>> ids =
        sections.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    section -> lying(waiting, keys(section, desks, now), now)));
    Map<String, Stored> topics =
        queues
            .find(
                ids.values().stream()
                    .flatMap(list -> list.stream().limit(lines))
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(stored -> stored.topic().id(), Function.identity()));
    return sections.stream()
        .sorted()
        .map(section -> {
          List<String> found = ids.getOrDefault(section, List.of());
          List<Stored> first =
              found.stream().limit(lines).flatMap(id -> Stream.ofNullable(topics.get(id))).toList();
          return new Part(section, found.size(), more, first);
        })
        .toList();
  }

  /** A page of one section, after an id. */
  public List<Stored> page(
      Section section, Set<Desk> desks, Instant now, @Nullable String after, int limit) {
    return queues.page(keys(section, desks, now), now, after, limit);
  }

  private Collection<String> keys(Section section, Set<Desk> desks, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    var keys = new ArrayList<String>();
    for (Desk desk : desks) {
      keys.add(Todo.key(section, desk, today));
      if (section == Section.SIGNATURE) {
        keys.add(Todo.laterKey(desk));
      }
    }
    return keys;
  }

  private static List<String> lying(
      List<Queues.Waiting> waiting, Collection<String> keys, Instant now) {
    return waiting.stream()
        .filter(topic -> keys.stream().anyMatch(key -> topic.lies(key, now)))
        .map(Queues.Waiting::id)
        .toList();
  }
}
