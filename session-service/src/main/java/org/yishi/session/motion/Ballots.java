package org.yishi.session.motion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ballot boxes. A box is one document: that a token isn't in it yet, and that it is open, are
 * conditions of the very write that puts token and ballot in.
 */
public interface Ballots {

  /** A motion of a session. */
  record Poll(String session, int motion, int boxes, boolean secret, @Nullable Instant closesAt) {

    /** The poll on a motion. */
    public static Poll of(String session, Motion motion) {
      return new Poll(
          session, motion.n(), motion.boxes(), motion.method() == Method.SECRET, motion.closesAt());
    }
  }

  /**
   * A ballot on its way into the box.
   *
   * @param vote whose vote it is; a secret ballot leaves it outside
   * @param area the area behind it, in hundredths of a square metre
   */
  record Paper(String token, Choice choice, String vote, long area, boolean onPaper) {

    @Override
    public String toString() {
      return "Paper[…]";
    }
  }

  /** A ballot that says whose it is. */
  record NamedBallot(String vote, Choice choice, long area, boolean onPaper, Instant time) {}

  /** What became of a ballot. */
  enum Casting {
    COUNTED,
    ALREADY_VOTED,
    CLOSED,
    /** The box has no room; more ballots came than there can be voters. */
    FULL
  }

  /** Casts a ballot, once for each token and only while the boxes are open. */
  Casting cast(Poll poll, Paper paper, Instant now);

  /** Closes all boxes, so that nothing more goes in, and counts. */
  Tally close(Poll poll);

  /** How many have voted so far; what they said is nobody's business before the end. */
  long turnout(Poll poll);

  /** The ballots of a vote by name, in the order of the votes' keys. */
  List<NamedBallot> named(Poll poll);
}
