package org.yishi.devstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.yishi.devstack.issuer.DemoAccounts.Group;

class DemoAccountsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resident.120103001001",
        "resident2.120103002003",
        "worker.120103001002",
        "lead.120103001003",
        "street.120103001",
        "streetleader.120103002",
        "district.120103",
        "districtleader.120103",
        "dept.gardens",
        "supervisor.120103",
        "deputy.120103",
        "admin",
        "worker.120103003001",
        "lead.120103003001",
        "street.120103003",
        "streetleader.120103003",
        "resident.120103003001"
      })
  void theFileHasAnAccountForEveryRoleInAndOutsideTheDemoAreas(String name) throws Exception {
    assertThat(fromFile().find(name)).isPresent();
  }

  @Test
  void anAccountKnowsItsRoleAreaAndDepartment() throws Exception {
    assertThat(fromFile().find("dept.gardens"))
        .contains(new DemoAccount("dept.gardens", "department-officer", "120103", "gardens"));
    assertThat(fromFile().find("street.120103002"))
        .contains(new DemoAccount("street.120103002", "street-officer", "120103002", null));
  }

  @Test
  void aGroupWithoutCodesMakesItsAccountsOnce() {
    DemoAccounts accounts =
        new DemoAccounts(
            List.of(
                new Group(
                    List.of(""), List.of(new DemoAccount("admin", "administrator", null, null)))));

    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void twoAccountsOfOneNameAreRefused() {
    DemoAccount admin = new DemoAccount("admin", "administrator", null, null);

    assertThatThrownBy(
            () -> new DemoAccounts(List.of(new Group(List.of("1", "2"), List.of(admin)))))
        .hasMessageContaining("admin twice");
  }

  private static DemoAccounts fromFile() throws IOException {
    var sources =
        new YamlPropertySourceLoader()
            .load("accounts", new ClassPathResource("demo-accounts.yaml"));
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind("yishi.devstack", DemoAccounts.class)
        .get();
  }
}
