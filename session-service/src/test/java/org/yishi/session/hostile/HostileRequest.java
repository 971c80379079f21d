package org.yishi.session.hostile;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.yishi.session.service.Caller;
import org.yishi.session.service.Reply;

/**
 * A request that must be refused.
 *
 * @param answers the statuses that refuse it rightly
 */
record HostileRequest(
    String what, Caller caller, String method, String path, String body, Set<Integer> answers) {

  Reply send() {
    return caller.send(method, path, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    String shown = body.length() > 300 ? body.substring(0, 300) + "…" : body;
    return "%s: %s %s %s".formatted(what, method, path, shown);
  }
}
