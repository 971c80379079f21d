package org.yishi.system.faults;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yishi.system.client.Answer;
import org.yishi.system.client.UnexpectedAnswerException;
import org.yishi.system.faults.Ledger.End;
import tools.jackson.databind.JsonNode;

/**
 * One client at work: opens topics, takes them further, repeats what was not answered — with the
 * same idempotency key where there is one — and now and then gives up. Its topics are its own, so
 * it knows what each must have become.
 */
final class Driver implements Runnable {

  /** Topics that are taken further in turn. */
  private static final int OPEN_FILES = 5;

  /** One of so many unanswered commands is not repeated. */
  private static final int PATIENCE = 5;

  /** Longer than any outage that an experiment makes. */
  private static final Duration OUTAGE_LIMIT = Duration.ofMinutes(4);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final List<String> COMMUNITIES =
      List.of(
          "120103001001",
          "120103001002",
          "120103001003",
          "120103002001",
          "120103002002",
          "120103002003");

  private final Requests requests;
  private final Budget budget;
  private final Ledger ledger;
  private final AnswerRules rules;
  private final RandomGenerator random;
  private final List<CaseFile> open = new ArrayList<>();

  Driver(
      Requests requests, Budget budget, Ledger ledger, AnswerRules rules, RandomGenerator random) {
    this.requests = requests;
    this.budget = budget;
    this.ledger = ledger;
    this.rules = rules;
    this.random = random;
  }

  @Override
  public void run() {
    while (budget.take()) {
      CaseFile file = choose();
      command(file, file.next(random));
      if (file.done()) {
        open.remove(file);
      }
    }
  }

  private CaseFile choose() {
    if (open.size() < OPEN_FILES) {
      CaseFile file = new CaseFile(COMMUNITIES.get(random.nextInt(COMMUNITIES.size())));
      open.add(file);
      ledger.opened(file);
      return file;
    }
    return open.get(random.nextInt(open.size()));
  }

  private void command(CaseFile file, Step step) {
    // Not from the seed: a key that comes back would bring back what it made the last time.
    String key = UUID.randomUUID().toString();
    Attempt first = attempt(file, step, key);
    if (!first.unanswered()) {
      settle(file, step, first, End.ACKNOWLEDGED, false);
    } else if (random.nextInt(PATIENCE) == 0) {
      file.abandon(step);
      ledger.ended(End.ABANDONED);
    } else {
      settle(file, step, repeat(file, step, key), End.ACKNOWLEDGED_REPEATING, true);
    }
  }

  /** Again and again until there is an answer. */
  private Attempt repeat(CaseFile file, Step step, String key) {
    return await(step + " to be answered")
        .atMost(OUTAGE_LIMIT)
        .pollDelay(PAUSE)
        .pollInterval(PAUSE)
        .until(
            () -> {
              ledger.repeated();
              return attempt(file, step, key);
            },
            attempt -> !attempt.unanswered());
  }

  private void settle(CaseFile file, Step step, Attempt attempt, End end, boolean repeated) {
    switch (attempt) {
      case Attempt.Done(JsonNode answer) -> {
        file.happened(step, answer);
        ledger.ended(end);
      }
      case Attempt.Refused(Answer answer) when repeated && answer.status() == 409 -> {
        file.happened(step, answer.json());
        ledger.ended(End.HAD_HAPPENED);
      }
      case Attempt.Refused(Answer answer) -> {
        ledger.wrongAnswer("Only its driver acts on this topic, but: " + answer);
        file.abandon(step);
        ledger.ended(End.ABANDONED);
      }
      case Attempt.Unanswered _ -> throw new IllegalStateException("Settled without an answer");
    }
  }

  /** What came of sending a command once. */
  private sealed interface Attempt {

    record Done(JsonNode answer) implements Attempt {}

    record Refused(Answer answer) implements Attempt {}

    /** It may have happened or not. */
    record Unanswered() implements Attempt {}

    default boolean unanswered() {
      return this instanceof Unanswered;
    }
  }

  private Attempt attempt(CaseFile file, Step step, String key) {
    Answer answer = send(file, step, key);
    if (answer == null) {
      return new Attempt.Unanswered();
    }
    if (answer.successful()) {
      return new Attempt.Done(answer.json());
    }
    if (answer.status() / 100 == 5 || answer.status() == 429) {
      rules.check(answer).ifPresent(ledger::wrongAnswer);
      return new Attempt.Unanswered();
    }
    return new Attempt.Refused(answer);
  }

  private @Nullable Answer send(CaseFile file, Step step, String key) {
    try {
      return requests.send(file, step, key);
    } catch (UncheckedIOException | UnexpectedAnswerException noAnswer) {
      // The connection broke, or the issuer had no token for it: nobody knows, or nothing was sent.
      rules.checkSilence(String.valueOf(noAnswer.getMessage())).ifPresent(ledger::wrongAnswer);
      return null;
    }
  }
}
