package org.yishi.system.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yishi.system.client.Account;
import org.yishi.system.client.Answer;
import org.yishi.system.client.FeedEvent;
import org.yishi.system.client.Platform;
import tools.jackson.databind.JsonNode;

/**
 * Where a story plays: it performs steps, tells the audience's expectations after each, and knows
 * in the end whether everybody heard exactly what they should, in order, once.
 */
public final class Scene implements AutoCloseable {

  /** From a commit to an ear takes milliseconds; a sweep after the clock moved takes a second. */
  private static final Duration HEARING_LIMIT = Duration.ofSeconds(20);

  private final Platform platform;
  private final Narrator narrator;
  private final List<Listener> audience = new ArrayList<>();
  private final List<Line> told = new ArrayList<>();
  private @Nullable String topic;

  public Scene(Platform platform, Narrator narrator) {
    this.platform = platform;
    this.narrator = narrator;
  }

  /** Somebody who acts. */
  public Account actor(String account) {
    return platform.account(account);
  }

  /** Somebody who listens from now on. */
  public Listener listener(Words name, String account, String filter) throws InterruptedException {
    Listener listener = new Listener(name, platform.account(account), filter);
    audience.add(listener);
    narrator.listener(listener);
    return listener;
  }

  /** The path of the story's topic, with what comes behind it. */
  public String topic(String suffix) {
    if (topic == null) {
      throw new IllegalStateException("Nobody has submitted the topic yet");
    }
    return "/api/v1/topics/" + topic + suffix;
  }

  /** Whether a listed topic is the story's. */
  public boolean isTopic(JsonNode listed) {
    return listed.path("id").asString("").equals(topic);
  }

  /** Of the last event that was heard. */
  public long lastSequence() {
    return told.size();
  }

  /** The story's topic is this one from now on. */
  public void about(JsonNode submitted) {
    topic = submitted.required("id").asString();
    audience.forEach(listener -> listener.listenFor(topic));
    narrator.topic(topic, submitted.path("number").asString(""));
  }

  /** Somebody does something. */
  public Answer step(Words what, Account who, Supplier<Answer> act) {
    narrator.step(what);
    Answer answer = act.get();
    narrator.call(who, answer);
    return answer;
  }

  /** What the platform's clock says. */
  public Instant now() {
    return platform.clock().now();
  }

  /** Time passes for all services, and with it for everybody's deadlines. */
  public void timePasses(Words what, Instant to) {
    narrator.step(what);
    platform.clock().moveTo(to);
    narrator.clock(to);
  }

  /** The next event of the topic is this one; these listeners hear it, and no others. */
  public FeedEvent hear(String type, Listener... listeners) throws InterruptedException {
    Line line = new Line(told.size() + 1, type);
    told.add(line);
    List<Listener> hearing = Arrays.asList(listeners);
    hearing.forEach(listener -> listener.expect(line));
    FeedEvent event = hearing.getFirst().await(line.sequence(), HEARING_LIMIT);
    if (!Line.of(event).equals(line)) {
      throw new StoryDiffersException("%s came where %s was due".formatted(Line.of(event), line));
    }
    for (Listener listener : hearing) {
      listener.await(line.sequence(), HEARING_LIMIT);
    }
    narrator.heard(line, hearing);
    return event;
  }

  /** Something to know. */
  void note(String what) {
    narrator.note(what);
  }

  /**
   * An event of this type comes, whatever else happens in between; these listeners hear it.
   *
   * @param after what came before it
   */
  public FeedEvent hearNext(String type, long after, Listener... listeners)
      throws InterruptedException {
    List<Listener> hearing = Arrays.asList(listeners);
    FeedEvent event = hearing.getFirst().awaitNext(type, after, HEARING_LIMIT);
    for (Listener listener : hearing) {
      listener.await(event.sequence(), HEARING_LIMIT);
    }
    narrator.heard(Line.of(event), hearing);
    return event;
  }

  /** Everybody in the audience heard what came in order, nothing twice. */
  public void checkOrder() {
    check(
        audience.stream().allMatch(Listener::inOrder),
        "每位订阅者都按顺序、不重复地听到 · everybody heard it in order, nothing twice");
  }

  /** Something that must be so. */
  public void check(boolean holds, String what) {
    if (!holds) {
      throw new StoryDiffersException(what);
    }
    narrator.checked(what);
  }

  /**
   * Compares what everybody heard, live and read back, with what they should have.
   *
   * @param reader may read the topic's timeline
   */
  public void verify(Account reader) {
    JsonNode timeline = reader.get(topic("/timeline")).expecting(200).json().required("items");
    narrator.summary(timeline, audience);
    List<String> differences = new ArrayList<>();
    List<Line> recorded =
        timeline
            .valueStream()
            .map(item ->
                Line.of(item.required("sequence").asLong(), item.required("type").asString()))
            .toList();
    if (!recorded.equals(told)) {
      differences.add("The timeline should be %s, but is %s".formatted(told, recorded));
    }
    audience.forEach(listener -> differences.addAll(listener.differences()));
    if (!differences.isEmpty()) {
      throw new StoryDiffersException(String.join("\n", differences));
    }
    narrator.allWell(audience);
  }

  @Override
  public void close() {
    for (Listener listener : audience) {
      listener.close();
    }
  }
}
