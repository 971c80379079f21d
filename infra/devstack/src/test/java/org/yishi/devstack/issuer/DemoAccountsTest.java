package org.yishi.devstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.yishi.devstack.issuer.DemoAccounts.Group;

class DemoAccountsTest {

  private static final DemoAccount ADMIN =
      new DemoAccount("admin", "系统管理员", "Administrator", "administrator", null, null, null);

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
        "cppcc.120103",
        "media.120103",
        "committee.120103001001",
        "deputy.120103",
        "admin",
        "worker.120103003001",
        "lead.120103003001",
        "street.120103003",
        "streetleader.120103003",
        "resident.120103003001",
        "committee.120103003001",
        "district.120104",
        "districtleader.120104",
        "supervisor.120104",
        "deputy.120104"
      })
  void theFileHasAnAccountForEveryRoleInAndOutsideTheDemoAreas(String name) throws Exception {
    assertThat(fromFile().find(name)).isPresent();
  }

  @Test
  void everyDepartmentHasAnAccount() throws Exception {
    assertThat(fromFile().all())
        .filteredOn(account -> account.role().equals("department-officer"))
        .hasSize(17)
        .allSatisfy(
            account -> assertThat(account.name()).isEqualTo("dept." + account.department()));
  }

  @Test
  void supervisionComesInFourKinds() throws Exception {
    assertThat(fromFile().all())
        .filteredOn(account -> account.role().equals("supervisor"))
        .extracting(DemoAccount::supervision)
        .contains("legal", "democratic", "residents", "public")
        .doesNotContainNull();
  }

  @Test
  void anAccountKnowsItsRoleAreaAndDepartment() throws Exception {
    assertThat(fromFile().find("dept.gardens"))
        .map(DemoAccount::claims)
        .contains(
            Map.of(
                "yishi_role", "department-officer",
                "yishi_area", "120103",
                "yishi_department", "gardens"));
    assertThat(fromFile().find("cppcc.120103"))
        .map(DemoAccount::claims)
        .contains(
            Map.of(
                "yishi_role", "supervisor",
                "yishi_area", "120103",
                "yishi_supervision", "democratic"));
  }

  @Test
  void aGroupWithoutCodesMakesItsAccountsOnce() {
    DemoAccounts accounts = new DemoAccounts(List.of(new Group(List.of(""), List.of(ADMIN))));

    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void twoAccountsOfOneNameAreRefused() {
    assertThatThrownBy(
            () -> new DemoAccounts(List.of(new Group(List.of("1", "2"), List.of(ADMIN)))))
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
