package org.yishi.topic.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yishi.topic.Rejection;
import org.yishi.topic.Rule;
import org.yishi.topic.files.CaseFiles;

/** Pictures and files that somebody refers to must be among the case's own files. */
@Component
class CasePhotos {

  private final CaseFiles files;

  CasePhotos(CaseFiles files) {
    this.files = files;
  }

  /** Refuses an id that none of the topic's files has. */
  void check(String topic, List<String> photos) {
    photos.stream()
        .filter(id -> files.find(topic, id).isEmpty())
        .findFirst()
        .ifPresent(id -> {
          throw TopicProblem.of(new Rejection(Rule.FILE_UNKNOWN, Map.of("photos", id)));
        });
  }
}
