package org.yishi.topic.imports;

import org.jspecify.annotations.Nullable;
import org.yishi.web.security.Actor;
import org.yishi.web.security.Role;

/** Who imports a ledger, remembered because it is read after the request has ended. */
public record Importer(String account, Role role, @Nullable String area) {

  /** Somebody who makes a request. */
  public static Importer of(Actor actor) {
    return new Importer(actor.id(), actor.role(), actor.area());
  }

  /** The same, as the access rules know him. */
  public Actor actor() {
    return new Actor(account, role, area, null);
  }
}
