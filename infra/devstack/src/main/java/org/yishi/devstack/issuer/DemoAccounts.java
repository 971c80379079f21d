package org.yishi.devstack.issuer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** The accounts of the demo, made from the groups of {@code demo-accounts.yaml}. */
@ConfigurationProperties("yishi.devstack")
final class DemoAccounts {

  private static final String CODE = "{code}";

  private final Map<String, DemoAccount> byName;

  DemoAccounts(@Name("accounts") @DefaultValue List<Group> accounts) {
    Map<String, DemoAccount> made = new LinkedHashMap<>();
    for (Group group : accounts) {
      for (String code : group.forEach()) {
        for (DemoAccount pattern : group.make()) {
          DemoAccount account = replaceCode(pattern, code);
          if (made.put(account.name(), account) != null) {
            throw new IllegalArgumentException(
                "yishi.devstack.accounts makes the account " + account.name() + " twice.");
          }
        }
      }
    }
    byName = Collections.unmodifiableMap(made);
  }

  Optional<DemoAccount> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Collection<DemoAccount> all() {
    return byName.values();
  }

  private static DemoAccount replaceCode(DemoAccount pattern, String code) {
    return new DemoAccount(
        pattern.name().replace(CODE, code),
        pattern.title(),
        pattern.english(),
        pattern.role(),
        replaceCode(pattern.area(), code),
        replaceCode(pattern.department(), code),
        pattern.supervision());
  }

  private static @Nullable String replaceCode(@Nullable String pattern, String code) {
    return pattern == null ? null : pattern.replace(CODE, code);
  }

  /**
   * Accounts that are made once for every code.
   *
   * @param forEach what <code>{code}</code> stands for, one after the other
   * @param make the accounts
   */
  record Group(@DefaultValue("") List<String> forEach, List<DemoAccount> make) {}
}
