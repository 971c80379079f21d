package org.yishi.topic.publiclog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yishi.topic.Topic;

/** The extensions that every event of the public log carries: the topic as it stands after it. */
final class Stamps {

  private Stamps() {}

  static Map<String, String> of(Topic after, String actor) {
    var stamps = new LinkedHashMap<String, String>();
    stamps.put("area", after.area());
    stamps.put("level", after.level().code());
    stamps.put("reached", after.reached().code());
    stamps.put("holder", after.holder());
    if (!after.departments().isEmpty()) {
      stamps.put("departments", String.join(",", after.departments()));
    }
    stamps.put("category", after.category());
    stamps.put("actor", actor);
    return stamps;
  }
}
