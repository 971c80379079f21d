package org.yishi.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;
import org.yishi.topic.MergingCommand.OpenJointTopic;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.SubmitTopic;
import org.yishi.topic.TopicEvent.TopicSubmitted;
import org.yishi.topic.Topics.Change;
import org.yishi.topic.Topics.Creation;
import org.yishi.topic.Topics.Origin;
import org.yishi.topic.Topics.Step;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.merging.Merging.Source;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningDecision.Merge;
import org.yishi.topic.screening.ScreeningProposal;
import org.yishi.topic.unit.CommunityUnits;
import org.yishi.topic.unit.Unit;

/** Loads a topic, lets it decide, saves what it decided; again if somebody else was faster. */
public final class TopicCommandHandler {

  /** Attempts against other writers of the same topic; more would only prolong a traffic jam. */
  static final int MAX_ATTEMPTS = 16;

  /** Numbers tried for one submission; as many others would have to submit to a street at once. */
  static final int MAX_NUMBERS = 500;

  private final Topics topics;
  private final District district;
  private final Clock clock;
  private final Supplier<String> ids;
  private final CommunityUnits units;
  private final NumberTurns turns = new NumberTurns();

  /** For a district whose communities have no units of their own. */
  public TopicCommandHandler(Topics topics, District district, Clock clock, Supplier<String> ids) {
    this(topics, district, clock, ids, CommunityUnits.NONE);
  }

  public TopicCommandHandler(
      Topics topics, District district, Clock clock, Supplier<String> ids, CommunityUnits units) {
    this.units = units;
    this.topics = topics;
    this.district = district;
    this.clock = clock;
    this.ids = ids;
  }

  /** Opens a case file, once per request key. */
  public CommandResult submit(
      Submission submission,
      @Nullable Contact contact,
      @Nullable RequestKey request,
      Initiator by) {
    String id = ids.get();
    return open(
        id,
        number -> new SubmitTopic(id, number, submission),
        submission.area(),
        contact,
        request,
        by);
  }

  /** Opens the joint topic of a hot spot, once. */
  public CommandResult openJoint(
      Submission submission, String hotSpot, List<Source> sources, Initiator by) {
    String id = ids.get();
    return open(
        id,
        number -> new OpenJointTopic(id, number, submission, hotSpot, sources),
        submission.area(),
        null,
        new RequestKey(hotSpot, hotSpot),
        by);
  }

  private CommandResult open(
      String id,
      Function<String, TopicCommand> commands,
      String area,
      @Nullable Contact contact,
      @Nullable RequestKey request,
      Initiator by) {
    RequestKey key = request != null ? request : new RequestKey(id, "");
    Optional<Creation.Repeated> earlier = topics.findByRequest(key.key());
    if (earlier.isPresent()) {
      return repeated(earlier.get(), key);
    }
    Context context = new Context(now(), by, district);
    TopicNumber none = TopicNumber.none(area, context);
    return turns.inTurn(none.street(), () -> numbered(none, commands, context, key, contact));
  }

  private CommandResult numbered(
      TopicNumber none,
      Function<String, TopicCommand> commands,
      Context context,
      RequestKey key,
      @Nullable Contact contact) {
    Initiator by = context.by();
    int n = 0;
    for (int attempt = 0; attempt < MAX_NUMBERS; attempt++) {
      // While one number was tried, others may have gone far beyond it.
      n = Math.max(n, topics.lastNumber(none.street(), none.year())) + 1;
      TopicNumber number = none.at(n);
      TopicCommand command = commands.apply(number.text());
      switch (TopicDecider.decide(null, command, context)) {
        case Decision.Refused(var rejection) -> {
          return new CommandResult.Refused(rejection);
        }
        case Decision.Accepted accepted -> {
          switch (topics.create(change(null, accepted, by, null), number, key, contact)) {
            case Creation.Created(var stored) -> {
              return new CommandResult.Done(stored, accepted.all());
            }
            case Creation.Repeated repeated -> {
              return repeated(repeated, key);
            }
            case Creation.NumberTaken _ -> {}
          }
        }
      }
    }
    return new CommandResult.Busy();
  }

  /** Lets an existing topic decide. */
  public CommandResult handle(String id, TopicCommand command, Initiator by) {
    return handle(id, command, by, null);
  }

  /** Lets an existing topic decide, provided that it still has the version, if one is given. */
  public CommandResult handle(
      String id, TopicCommand command, Initiator by, @Nullable Long version) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Stored loaded = topics.find(id).orElse(null);
      if (loaded == null) {
        return new CommandResult.Unknown();
      }
      if (version != null && version != loaded.version() && !answered(loaded.topic(), command)) {
        return new CommandResult.Stale(loaded.version());
      }
      Origin origin = command.origin();
      if (origin != null && loaded.hasHeard(origin)) {
        return new CommandResult.Done(loaded, List.of());
      }
      var context = context(loaded.topic(), command, by);
      switch (TopicDecider.decide(loaded.topic(), command, context)) {
        case Decision.Refused(var rejection) -> {
          return new CommandResult.Refused(rejection);
        }
        case Decision.Accepted accepted -> {
          List<TopicEvent> events = accepted.all();
          if (events.isEmpty()) {
            return new CommandResult.Done(loaded, events);
          }
          Change change = change(loaded.topic(), accepted, by, origin);
          if (topics.save(loaded, change)) {
            return new CommandResult.Done(loaded.after(change), events);
          }
        }
      }
    }
    return new CommandResult.Busy();
  }

  /** The store keeps milliseconds; deciding in finer grains would make a reload differ. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private CommandResult repeated(Creation.Repeated repeated, RequestKey key) {
    return repeated.fingerprint().equals(key.fingerprint())
        ? new CommandResult.Done(asSubmitted(repeated.stored().topic()), List.of())
        : new CommandResult.Refused(Rejection.of(Rule.IDEMPOTENCY_KEY_REUSED));
  }

  /** The topic as the request's first answer told it, however far it has come since. */
  private Stored asSubmitted(Topic topic) {
    var then = new Context(topic.submittedAt(), Initiator.SYSTEM, district);
    var submitted =
        new TopicSubmitted(
            topic.submittedAt(),
            topic.id(),
            topic.number(),
            topic.submission(),
            topic.proposer(),
            topic.policy(),
            IntakeRules.deadlines(topic.submission(), then));
    return new Stored(TopicDecider.evolve(null, submitted), 1, Map.of());
  }

  /** Whether the command is the repetition of a request that this very topic has answered. */
  private static boolean answered(Topic topic, TopicCommand command) {
    RequestKey request = command.request();
    return request != null && topic.hasAnswered(request);
  }

  static Change change(
      @Nullable Topic before, Decision.Accepted decision, Initiator by, @Nullable Origin origin) {
    var steps = new ArrayList<Step>();
    Topic after = before;
    for (TopicEvent event : decision.passed()) {
      after = TopicDecider.evolve(after, event);
      steps.add(new Step(event, after, Initiator.SYSTEM));
    }
    for (TopicEvent event : decision.events()) {
      after = TopicDecider.evolve(after, event);
      steps.add(new Step(event, after, by));
    }
    return new Change(steps, origin);
  }

  /** With what the command refers to, and no more: most commands refer to nothing else. */
  private Context context(Topic topic, TopicCommand command, Initiator by) {
    boolean askForUnits =
        command instanceof ScreenTopic
            || command instanceof ScreeningCommand
            || command instanceof ParticipationCommand;
    List<Unit> known = askForUnits ? units.of(topic.area()) : List.of();
    return new Context(now(), by, district, mergeTarget(topic, command), known);
  }

  private @Nullable Topic mergeTarget(Topic topic, TopicCommand command) {
    return decision(topic, command) instanceof Merge merge
        ? topics.find(merge.into()).map(Stored::topic).orElse(null)
        : null;
  }

  /** What is being decided: by the screener, or by the lead who approves it. */
  private static @Nullable ScreeningDecision decision(Topic topic, TopicCommand command) {
    if (command instanceof ScreenTopic screen) {
      return screen.decision();
    }
    ScreeningProposal proposal = topic.screeningFile().proposal();
    return command instanceof ScreeningCommand.ApproveScreening && proposal != null
        ? proposal.decision()
        : null;
  }
}
