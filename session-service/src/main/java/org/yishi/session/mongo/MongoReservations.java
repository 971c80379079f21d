package org.yishi.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yishi.session.LocalTimes;
import org.yishi.session.reservation.Booking;
import org.yishi.session.reservation.Reservations;

/**
 * One document for each resource and day, holding what it is taken for. That nothing else overlaps
 * is the condition of the write that takes it, so two sessions that want the same at the same
 * moment can't both get it. A claim that no session stands by gives way to the next who asks.
 */
public final class MongoReservations implements Reservations {

  /** A claim so young may belong to a session that is just being saved. */
  static final Duration GRACE = Duration.ofMinutes(1);

  /** Times a void claim is cleared away before somebody else is believed to be at it. */
  private static final int MAX_ATTEMPTS = 4;

  private static final String ID = "_id";
  private static final String TAKEN = "taken";
  private static final String BOOKING = "booking";
  private static final String SESSION = "session";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String AT = "at";

  private final MongoCollection<Document> days;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** With the collection {@code reservations}. */
  public MongoReservations(MongoCollection<Document> days) {
    this.days = days;
  }

  @Override
  public Optional<Clash> claim(
      String session, String booking, List<Booking> bookings, Instant now, Standing standing) {
    ensureIndexes();
    List<Booking> inOrder =
        bookings.stream().sorted(Comparator.comparing(Booking::resource)).toList();
    for (Booking wanted : inOrder) {
      for (LocalDate day : daysOf(wanted.from(), wanted.to())) {
        Optional<Clash> clash = claim(session, booking, wanted, day, now, standing);
        if (clash.isPresent()) {
          release(session, booking);
          return clash;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Clash> claim(
      String session,
      String booking,
      Booking wanted,
      LocalDate day,
      Instant now,
      Standing standing) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      if (take(session, booking, wanted, day, now)) {
        return Optional.empty();
      }
      Optional<Document> holder = holder(session, wanted, day, now, standing);
      if (holder.isPresent()) {
        Document held = holder.get();
        return Optional.of(
            new Clash(wanted, held.getString(SESSION), instant(held, FROM), instant(held, TO)));
      }
    }
    return Optional.of(new Clash(wanted, session, wanted.from(), wanted.to()));
  }

  private boolean take(String session, String booking, Booking wanted, LocalDate day, Instant now) {
    Bson free =
        and(
            eq(ID, id(wanted.resource(), day)),
            not(
                elemMatch(
                    TAKEN,
                    and(
                        lt(FROM, Date.from(wanted.to())),
                        gt(TO, Date.from(wanted.from())),
                        ne(SESSION, session)))));
    Document claim =
        new Document(SESSION, session)
            .append(BOOKING, booking)
            .append(FROM, Date.from(wanted.from()))
            .append(TO, Date.from(wanted.to()))
            .append(AT, Date.from(now));
    try {
      days.updateOne(free, Updates.push(TAKEN, claim), new UpdateOptions().upsert(true));
      return true;
    } catch (MongoWriteException refused) {
      if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Who has it; claims that nobody stands by are cleared away. */
  private Optional<Document> holder(
      String session, Booking wanted, LocalDate day, Instant now, Standing standing) {
    String id = id(wanted.resource(), day);
    Document found = days.find(eq(ID, id)).first();
    if (found == null) {
      return Optional.empty();
    }
    for (Document claim : found.getList(TAKEN, Document.class, List.of())) {
      if (!session.equals(claim.getString(SESSION))
          && wanted.overlaps(instant(claim, FROM), instant(claim, TO))) {
        if (stands(claim, now, standing)) {
          return Optional.of(claim);
        }
        forget(id, claim.getString(BOOKING));
      }
    }
    return Optional.empty();
  }

  private static boolean stands(Document claim, Instant now, Standing standing) {
    return now.isBefore(instant(claim, AT).plus(GRACE))
        || standing.holds(claim.getString(SESSION), claim.getString(BOOKING));
  }

  private void forget(String id, String booking) {
    days.updateOne(eq(ID, id), Updates.pull(TAKEN, new Document(BOOKING, booking)));
  }

  @Override
  public void release(String session, String booking) {
    days.updateMany(
        eq(TAKEN + "." + BOOKING, booking), Updates.pull(TAKEN, new Document(BOOKING, booking)));
  }

  @Override
  public List<Taken> taken(
      Collection<String> resources, Instant from, Instant to, Standing standing) {
    List<String> ids = new ArrayList<>();
    for (String resource : resources) {
      daysOf(from, to).forEach(day -> ids.add(id(resource, day)));
    }
    List<Taken> taken = new ArrayList<>();
    for (Document day : days.find(in(ID, ids))) {
      for (Document claim : day.getList(TAKEN, Document.class, List.of())) {
        if (standing.holds(claim.getString(SESSION), claim.getString(BOOKING))) {
          taken.add(
              new Taken(resourceOf(day.getString(ID)), instant(claim, FROM), instant(claim, TO)));
        }
      }
    }
    return taken;
  }

  private static List<LocalDate> daysOf(Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, LocalTimes.ZONE);
    LocalDate last = LocalDate.ofInstant(to.minusMillis(1), LocalTimes.ZONE);
    return first.datesUntil(last.plusDays(1)).toList();
  }

  private static String id(String resource, LocalDate day) {
    return resource + "|" + day;
  }

  private static String resourceOf(String id) {
    return id.substring(0, id.lastIndexOf('|'));
  }

  private static Instant instant(Document claim, String field) {
    return claim.getDate(field).toInstant();
  }

  private void ensureIndexes() {
    if (!indexed.get()) {
      days.createIndex(Indexes.ascending(TAKEN + "." + BOOKING));
      indexed.set(true);
    }
  }
}
