package org.yishi.system.client;

import java.util.List;

/**
 * A page of the feed in JSON.
 *
 * @param next the cursor behind it
 */
public record FeedPage(List<FeedEvent> items, String next) {

  static FeedPage of(Answer answer) {
    var json = answer.expecting(200).json();
    return new FeedPage(
        json.required("items").valueStream().map(FeedEvent::new).toList(),
        json.required("next").asString());
  }
}
