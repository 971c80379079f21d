package org.yishi.topic.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every assignment of a topic, in order. */
public record Assignments(List<Assignment> all) {

  /** More than any case needs: some meetings with a task for everybody. */
  public static final int MAX = 60;

  /** Nobody has been given anything to do. */
  public static final Assignments NONE = new Assignments(List.of());

  public Assignments {
    all = List.copyOf(all);
  }

  /** The assignment with the number. */
  public Optional<Assignment> find(int n) {
    return n >= 1 && n <= all.size() ? Optional.of(all.get(n - 1)) : Optional.empty();
  }

  /** The assignment that the request has brought about. */
  public Optional<Assignment> ofRequest(String key) {
    return all.stream().filter(assignment -> key.equals(assignment.requestKey())).findFirst();
  }

  /** Those that a meeting has given. */
  public List<Assignment> ofMeeting(String meeting) {
    return all.stream().filter(assignment -> assignment.meeting().equals(meeting)).toList();
  }

  /** With this one in its place, or at the end. */
  public Assignments with(Assignment assignment) {
    List<Assignment> next = new ArrayList<>(all);
    if (assignment.n() > next.size()) {
      next.add(assignment);
    } else {
      next.set(assignment.n() - 1, assignment);
    }
    return new Assignments(next);
  }

  /** After the end of the case: what is open has lapsed. */
  public Assignments lapsed(Instant at) {
    return new Assignments(all.stream().map(it -> it.state().open() ? it.lapsed(at) : it).toList());
  }
}
