package org.yishi.topic;

import java.util.List;

/** Topics found by the departments that they call and by the meetings that give tasks. */
public interface Linkage {

  /** Up to {@code limit} topics with an open summons of the department, the newest first. */
  List<Topic> calling(String department, int limit);

  /** Up to {@code limit} topics that have ever called the department, the newest first. */
  List<Topic> called(String department, int limit);

  /** Up to {@code limit} topics about which the meeting has given tasks, the newest first. */
  List<Topic> assignedIn(String meeting, int limit);

  /** Up to {@code limit} topics with open tasks of the area's meetings, the newest first. */
  List<Topic> followedUp(String area, int limit);
}
