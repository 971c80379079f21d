package org.yishi.session.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.party.Person;

/**
 * The official record of one session.
 *
 * <p>Its life: drafted from what was recorded (DRAFT) and edited; circulated to those who were
 * there (CIRCULATED), who may object — the objection is kept with the record — or sign; a new edit
 * takes the circulation and the signatures back. With the last signature that the kind of meeting
 * asks for it is CONFIRMED: sealed by its fingerprint, changed by nothing, corrected only by an
 * addendum.
 *
 * @param revision counts the texts; signatures belong to the last one
 * @param sha256 fingerprint of the confirmed record in its canonical form
 */
public record Minutes(
    State state,
    Content content,
    int revision,
    Instant editedAt,
    List<Objection> objections,
    List<Signature> signatures,
    @Nullable String sha256,
    @Nullable Instant confirmedAt,
    List<Addendum> addenda) {

  /** Objections to one record. */
  public static final int MAX_OBJECTIONS = 100;

  /** Signatures under one record. */
  public static final int MAX_SIGNATURES = 20;

  /** Addenda to one record. */
  public static final int MAX_ADDENDA = 50;

  public Minutes {
    objections = List.copyOf(objections);
    signatures = List.copyOf(signatures);
    addenda = List.copyOf(addenda);
  }

  /** How far the record has come. */
  public enum State {
    /** 起草. */
    DRAFT("起草"),
    /** 征求意见. */
    CIRCULATED("征求意见"),
    /** 已确认. */
    CONFIRMED("已确认");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    /** The Chinese word. */
    public String chinese() {
      return chinese;
    }
  }

  /** In which capacity somebody signs. */
  public enum Capacity {
    /** 主持人. */
    CHAIR("主持人"),
    /** 记录人. */
    RECORDER("记录人"),
    /** 居民代表. */
    RESIDENT("居民代表");

    private final String chinese;

    Capacity(String chinese) {
      this.chinese = chinese;
    }

    /** The Chinese word. */
    public String chinese() {
      return chinese;
    }
  }

  /**
   * A signature.
   *
   * @param onPaper whether the hand that signed is on the printed copy
   */
  public record Signature(Capacity capacity, Person person, boolean onPaper, Instant time) {}

  /**
   * Something that somebody who was there says against the draft.
   *
   * @param revision the text that it is about
   */
  public record Objection(Person person, String text, int revision, Instant time) {}

  /**
   * A correction after the seal.
   *
   * @param sha256 fingerprint of the addendum and of everything before it
   */
  public record Addendum(int n, Person person, String text, String sha256, Instant time) {}

  /** A first draft. */
  public static Minutes drafted(Content content, Instant time) {
    return new Minutes(State.DRAFT, content, 1, time, List.of(), List.of(), null, null, List.of());
  }

  /** Another text; whoever has signed has signed the one before. */
  public Minutes edited(Content text, Instant time) {
    return new Minutes(
        State.DRAFT, text, revision + 1, time, objections, List.of(), null, null, addenda);
  }

  /** Sent to those who were there. */
  public Minutes circulated() {
    return new Minutes(
        State.CIRCULATED, content, revision, editedAt, objections, signatures, null, null, addenda);
  }

  /** With an objection more. */
  public Minutes with(Objection objection) {
    var more = new ArrayList<>(objections);
    more.add(objection);
    return new Minutes(
        state, content, revision, editedAt, more, signatures, sha256, confirmedAt, addenda);
  }

  /** With a signature more. */
  public Minutes with(Signature signature) {
    var more = new ArrayList<>(signatures);
    more.add(signature);
    return new Minutes(
        state, content, revision, editedAt, objections, more, sha256, confirmedAt, addenda);
  }

  /** Sealed. */
  public Minutes confirmed(String fingerprint, Instant time) {
    return new Minutes(
        State.CONFIRMED,
        content,
        revision,
        editedAt,
        objections,
        signatures,
        fingerprint,
        time,
        addenda);
  }

  /** With an addendum more. */
  public Minutes with(Addendum addendum) {
    var more = new ArrayList<>(addenda);
    more.add(addendum);
    return new Minutes(
        state, content, revision, editedAt, objections, signatures, sha256, confirmedAt, more);
  }

  /** How many have signed in the capacity. */
  public long signed(Capacity capacity) {
    return signatures.stream().filter(it -> it.capacity() == capacity).count();
  }
}
