package org.yishi.session.party;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the record names him; stays in this service and in its documents.
 *
 * @param account the account he signs in with, if he has one
 */
public record Person(String name, @Nullable String account) {

  /** Whether the account is his. */
  public boolean is(String other) {
    return other.equals(account);
  }

  /** Whether both are the same one: by account if both have one, else by name. */
  public boolean sameAs(Person other) {
    boolean bothSignIn = account != null && other.account != null;
    return bothSignIn ? Objects.equals(account, other.account) : name.equals(other.name);
  }

  @Override
  public String toString() {
    return "Person[…]";
  }
}
