package org.yishi.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.session.motion.BallotBoxes;
import org.yishi.session.motion.Ballots;
import org.yishi.session.motion.Choice;
import org.yishi.session.motion.Tally;

/**
 * Ballot boxes as documents, {@code _id} session/motion/box.
 *
 * <p>A secret box holds the tokens of those who voted and, apart from them, one number for each
 * choice: nothing tells which token goes with which choice, not even an order, because a number has
 * none. A box by name holds the ballots themselves. Either way one conditional write checks that
 * the box is open and the token not in it, and puts both in.
 */
public final class MongoBallots implements Ballots {

  private static final String ID = "_id";
  private static final String OPEN = "open";
  private static final String TOKENS = "tokens";
  private static final String SIZE = "size";
  private static final String COUNTS = "counts";
  private static final String BALLOTS = "ballots";

  /** Others may put the box up, or vote, between a try and the look at why it failed. */
  private static final int MAX_ATTEMPTS = 5;

  private final MongoCollection<Document> boxes;

  /** With the collection {@code ballotBoxes}. */
  public MongoBallots(MongoCollection<Document> boxes) {
    this.boxes = boxes;
  }

  @Override
  public Casting cast(Poll poll, Paper paper, Instant now) {
    Instant closesAt = poll.closesAt();
    if (closesAt != null && !now.isBefore(closesAt)) {
      return Casting.CLOSED;
    }
    String box = box(poll, BallotBoxes.boxOf(paper.token(), poll.boxes()));
    Bson change = poll.secret() ? secretly(paper) : named(paper, now);
    Bson free =
        and(
            eq(ID, box),
            eq(OPEN, true),
            ne(TOKENS, paper.token()),
            lt(SIZE, BallotBoxes.MAX_BALLOTS));
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      if (boxes.updateOne(free, change).getMatchedCount() == 1) {
        return Casting.COUNTED;
      }
      Casting refusal = whyNot(box, paper.token());
      if (refusal != null) {
        return refusal;
      }
    }
    throw new IllegalStateException("The box " + box + " neither takes a ballot nor refuses it");
  }

  @Override
  public Tally close(Poll poll) {
    for (String box : ids(poll)) {
      shut(box);
    }
    Tally tally = Tally.NONE;
    for (Document box : boxes.find(in(ID, ids(poll)))) {
      tally = tally.plus(count(box, poll.secret()));
    }
    return tally;
  }

  @Override
  public long turnout(Poll poll) {
    return boxes
        .find(in(ID, ids(poll)))
        .projection(Projections.include(SIZE))
        .map(box -> box.get(SIZE, Number.class).longValue())
        .into(new ArrayList<>())
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public List<NamedBallot> named(Poll poll) {
    if (poll.secret()) {
      return List.of();
    }
    List<NamedBallot> ballots = new ArrayList<>();
    for (Document box : boxes.find(in(ID, ids(poll)))) {
      box.getList(BALLOTS, Document.class, List.of()).forEach(it -> ballots.add(ballot(it)));
    }
    ballots.sort(Comparator.comparing(NamedBallot::vote));
    return ballots;
  }

  private static Bson secretly(Paper paper) {
    return Updates.combine(
        Updates.push(TOKENS, paper.token()),
        Updates.inc(SIZE, 1),
        Updates.inc(COUNTS + "." + paper.choice().name(), 1));
  }

  private static Bson named(Paper paper, Instant now) {
    Document ballot =
        new Document("vote", paper.vote())
            .append("choice", paper.choice().name())
            .append("area", paper.area())
            .append("onPaper", paper.onPaper())
            .append("time", Date.from(now));
    return Updates.combine(
        Updates.push(TOKENS, paper.token()), Updates.inc(SIZE, 1), Updates.push(BALLOTS, ballot));
  }

  /** Why a ballot didn't go in; null if it may by now, because there was no box yet. */
  private @Nullable Casting whyNot(String box, String token) {
    Document found =
        boxes.find(eq(ID, box)).projection(Projections.include(OPEN, SIZE, TOKENS)).first();
    if (found == null) {
      putUp(box);
      return null;
    }
    if (!found.getBoolean(OPEN, false)) {
      return Casting.CLOSED;
    }
    if (found.getList(TOKENS, String.class, List.of()).contains(token)) {
      return Casting.ALREADY_VOTED;
    }
    return found.get(SIZE, Number.class).intValue() >= BallotBoxes.MAX_BALLOTS
        ? Casting.FULL
        : null;
  }

  /** The first ballot of a motion puts its box up. */
  private void putUp(String box) {
    try {
      boxes.insertOne(
          new Document(ID, box).append(OPEN, true).append(SIZE, 0).append(TOKENS, List.of()));
    } catch (MongoWriteException refused) {
      ignoreDuplicate(refused);
    }
  }

  /** A box that nobody has put up yet is put up closed, so that nobody does afterwards. */
  private void shut(String box) {
    try {
      boxes.updateOne(
          eq(ID, box),
          Updates.combine(
              Updates.set(OPEN, false),
              Updates.setOnInsert(SIZE, 0),
              Updates.setOnInsert(TOKENS, List.of())),
          new UpdateOptions().upsert(true));
    } catch (MongoWriteException refused) {
      ignoreDuplicate(refused);
      boxes.updateOne(eq(ID, box), Updates.set(OPEN, false));
    }
  }

  private static Tally count(Document box, boolean secret) {
    Tally tally = Tally.NONE;
    if (secret) {
      Document counts = box.get(COUNTS, new Document());
      for (Choice choice : Choice.values()) {
        @Nullable Number votes = counts.get(choice.name(), Number.class);
        tally = votes == null ? tally : tally.plus(choice, votes.longValue(), 0);
      }
      return tally;
    }
    for (Document ballot : box.getList(BALLOTS, Document.class, List.of())) {
      NamedBallot named = ballot(ballot);
      tally = tally.plus(named.choice(), 1, named.area());
    }
    return tally;
  }

  private static NamedBallot ballot(Document ballot) {
    return new NamedBallot(
        ballot.getString("vote"),
        Choice.valueOf(ballot.getString("choice")),
        ballot.get("area", Number.class).longValue(),
        ballot.getBoolean("onPaper", false),
        ballot.getDate("time").toInstant());
  }

  private static List<String> ids(Poll poll) {
    return IntStream.range(0, poll.boxes()).mapToObj(n -> box(poll, n)).toList();
  }

  private static String box(Poll poll, int n) {
    return poll.session() + "/" + poll.motion() + "/" + n;
  }

  private static void ignoreDuplicate(MongoWriteException refused) {
    if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
      throw refused;
    }
  }
}
