package org.yishi.system.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one subscriber heard, topic by topic. An event is new when its sequence is above all that
 * were heard of its topic; otherwise the log or the stream has said it before.
 */
final class Hearing {

  /** More than these are not told one by one. */
  private static final int MAX_TOLD = 10;

  /** What was heard of one topic. */
  private static final class Story {

    private final List<String> types = new ArrayList<>();
    private long first;
    private long last;
  }

  private final String name;
  private final Map<String, Story> stories = new HashMap<>();
  private final List<String> gaps = new ArrayList<>();
  private long heard;
  private long repeated;

  Hearing(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  synchronized void hear(String topic, long sequence, String type) {
    Story story = stories.computeIfAbsent(topic, _ -> new Story());
    if (sequence <= story.last) {
      repeated++;
      return;
    }
    if (story.last == 0) {
      story.first = sequence;
    } else if (sequence != story.last + 1) {
      gaps.add("%s: #%d came after #%d".formatted(topic, sequence, story.last));
    }
    story.last = sequence;
    story.types.add(type);
    heard++;
  }

  /** Events that were new. */
  synchronized long heard() {
    return heard;
  }

  /** Events that had been heard before. */
  synchronized long repeated() {
    return repeated;
  }

  synchronized long topics() {
    return stories.size();
  }

  /** Jumps within topics, as far as they are told. */
  synchronized List<String> gaps() {
    return gaps.stream().limit(MAX_TOLD).toList();
  }

  /** The types heard of a topic, in order; empty when nothing was. */
  synchronized List<String> typesOf(String topic) {
    Story story = stories.get(topic);
    return story == null ? List.of() : List.copyOf(story.types);
  }

  /** The sequence with which hearing of a topic began. */
  synchronized long firstOf(String topic) {
    Story story = stories.get(topic);
    return story == null ? 0 : story.first;
  }

  synchronized List<String> topicIds() {
    return List.copyOf(stories.keySet());
  }
}
