package org.yishi.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A topic as its only driver knows it: where it stands and what the public log must say of it. Not
 * thread-safe while it is driven.
 */
final class CaseFile {

  /** One fewer than the return after which the next level up has to arbitrate. */
  private static final int MAX_RETURNS = 1;

  private enum Position {
    NEW,
    PROPOSED,
    AT_COMMUNITY,
    RAISED,
    SIGNED,
    DONE
  }

  private final String community;
  private final List<String> events = new ArrayList<>();
  private Position position = Position.NEW;
  private @Nullable String id;
  private int handOver;
  private int returns;
  private @Nullable Step abandoned;

  CaseFile(String community) {
    this.community = community;
  }

  String community() {
    return community;
  }

  /** The topic's id, once its submission was answered. */
  @Nullable String id() {
    return id;
  }

  /** Number of the present hand-over. */
  int handOver() {
    return handOver;
  }

  /** The types of all events that must be on the log, in order. */
  List<String> events() {
    return List.copyOf(events);
  }

  /** The last step, when nobody knows whether it happened. */
  @Nullable Step abandoned() {
    return abandoned;
  }

  boolean done() {
    return position == Position.DONE;
  }

  /** Some step that is allowed now. */
  Step next(RandomGenerator random) {
    return switch (position) {
      case NEW -> Step.SUBMIT;
      case PROPOSED ->
          switch (random.nextInt(10)) {
            case 0 -> Step.HANDLE_DIRECTLY;
            case 1 -> Step.NOT_TAKE;
            case 2 -> Step.WITHDRAW;
            default -> Step.ACCEPT;
          };
      case AT_COMMUNITY -> random.nextInt(10) == 0 ? Step.WITHDRAW : Step.ESCALATE;
      case RAISED -> Step.SIGN;
      case SIGNED -> returns < MAX_RETURNS && random.nextInt(3) == 0 ? Step.RETURN : Step.HANDLE;
      case DONE -> throw new IllegalStateException("Nothing more happens to " + id);
    };
  }

  /** The step has happened. */
  void happened(Step step, JsonNode answer) {
    events.addAll(step.events());
    position =
        switch (step) {
          case SUBMIT -> {
            id = answer.required("id").asString();
            yield Position.PROPOSED;
          }
          case ACCEPT -> Position.AT_COMMUNITY;
          case HANDLE_DIRECTLY, NOT_TAKE, WITHDRAW, HANDLE -> Position.DONE;
          case ESCALATE -> {
            handOver++;
            yield Position.RAISED;
          }
          case SIGN -> Position.SIGNED;
          case RETURN -> {
            returns++;
            yield Position.AT_COMMUNITY;
          }
        };
  }

  /** Nobody knows whether the step has happened, and nobody asks: it may have, once. */
  void abandon(Step step) {
    abandoned = step;
    position = Position.DONE;
  }
}
