package org.yishi.topic.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;

/**
 * What of a topic decides who may do what to it.
 *
 * @param proposer account that brought it forward; none before anybody has
 * @param departments those that it names
 * @param open whether everybody may read its public words
 */
public record CaseFile(
    String area, @Nullable String proposer, Set<String> departments, boolean open) {

  public CaseFile {
    departments = Set.copyOf(departments);
  }

  /** An existing topic. */
  public static CaseFile of(Topic topic) {
    return new CaseFile(
        topic.area(), topic.proposer(), topic.departments(), topic.publicTitle().isPresent());
  }

  /** A topic that somebody is about to open in the area. */
  public static CaseFile in(String area) {
    return new CaseFile(area, null, Set.of(), true);
  }
}
