package org.yishi.session.mongo;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.yishi.session.RequestKey;
import org.yishi.session.Session;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.TopicRef;
import org.yishi.session.archive.ArchivedMinutes;
import org.yishi.session.motion.Roll;
import org.yishi.session.party.Attendee;
import org.yishi.session.party.Person;
import org.yishi.session.party.Seat;
import org.yishi.session.topics.KnownTopic;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How sessions are written as documents: the whole state as one tree, and beside it, flat, what
 * queries ask for.
 */
final class SessionDocuments {

  static final String STATE = "state";

  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  /** A field that a later version has added must not stop an earlier one during a rollout. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SessionDocuments() {}

  static Document fields(Session session) {
    return new Document(STATE, tree(session))
        .append(SessionFields.AREA, session.area())
        .append(SessionFields.KIND, session.kind())
        .append(SessionFields.STAGE, session.state().name())
        .append(SessionFields.OPEN, session.open())
        .append(SessionFields.TOPICS, session.topics().stream().map(TopicRef::id).toList())
        .append(SessionFields.PEOPLE, people(session))
        .append(SessionFields.DEPARTMENTS, departments(session))
        .append(SessionFields.STARTS, Date.from(session.plan().startsAt()))
        .append(SessionFields.ENDS, Date.from(session.plan().endsAt()));
  }

  static Stored stored(Document document, long version, long sequence) {
    Session session = JSON.convertValue(document.get(STATE, Document.class), Session.class);
    List<RequestKey> answered =
        document.getList(SessionFields.ANSWERED, Document.class, List.of()).stream()
            .map(it -> new RequestKey(it.getString("key"), it.getString("fingerprint")))
            .toList();
    return new Stored(session, version, sequence, answered);
  }

  static Stored stored(Document document) {
    return stored(
        document,
        document.get("version", Number.class).longValue(),
        document.get("sequence", Number.class).longValue());
  }

  static List<Document> answered(List<RequestKey> requests) {
    return requests.stream()
        .map(it -> new Document("key", it.key()).append("fingerprint", it.fingerprint()))
        .toList();
  }

  static Document roll(Roll roll) {
    return tree(roll);
  }

  static Roll roll(Document document) {
    return JSON.convertValue(document, Roll.class);
  }

  static Document archived(ArchivedMinutes minutes) {
    return tree(minutes);
  }

  static ArchivedMinutes archived(Document document) {
    return JSON.convertValue(document, ArchivedMinutes.class);
  }

  static Document topic(KnownTopic topic) {
    return tree(topic);
  }

  static KnownTopic topic(Document document) {
    return JSON.convertValue(document, KnownTopic.class);
  }

  private static Document tree(Object value) {
    return new Document(JSON.convertValue(value, TREE));
  }

  private static List<String> people(Session session) {
    Stream<Person> seated = session.seats().stream().map(Seat::person).filter(Objects::nonNull);
    Stream<Person> there = session.attendees().stream().map(Attendee::person);
    return Stream.of(Stream.of(session.plan().chair(), session.plan().recorder()), seated, there)
        .flatMap(people -> people)
        .map(Person::account)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static Collection<String> departments(Session session) {
    return session.seats().stream()
        .filter(seat -> seat.party().equals(Seat.DEPARTMENT))
        .map(Seat::unit)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
