package org.yishi.system.faults;

import java.util.Optional;
import org.yishi.system.client.Answer;

/** How the platform may say that it can't answer for now. */
enum AnswerRules {
  /** Processes die, so anything may break; but what still answers does it properly. */
  WHILE_PROCESSES_DIE {
    @Override
    Optional<String> check(Answer answer) {
      return answer.status() == 500
          ? Optional.of("Not an honest answer: " + answer)
          : Optional.empty();
    }
  },

  /** The store is away, all processes live: 503, and when to come back. */
  ONLY_UNAVAILABLE {
    @Override
    Optional<String> check(Answer answer) {
      boolean proper =
          answer.status() == 503
              && answer.header("Retry-After").isPresent()
              && !answer.problem().isEmpty();
      return proper ? Optional.empty() : Optional.of("Not 503 with Retry-After: " + answer);
    }
  },

  /** Nothing that commands need is away. */
  ALWAYS_AVAILABLE {
    @Override
    Optional<String> check(Answer answer) {
      return Optional.of("Commands must be accepted, but: " + answer);
    }
  };

  /** What is wrong with an answer that is neither success nor refusal. */
  abstract Optional<String> check(Answer answer);

  /** What is wrong with no answer at all. */
  Optional<String> checkSilence(String why) {
    return this == WHILE_PROCESSES_DIE ? Optional.empty() : Optional.of("No answer: " + why);
  }
}
