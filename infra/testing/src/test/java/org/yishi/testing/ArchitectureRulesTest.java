package org.yishi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

  private static final String PLANTED = "org.yishi.testing.planted";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPackages(PLANTED, "org.yishi.topic.planted", "org.yishi.gateway.planted");

  @Test
  void the_newest_class_files_are_read() {
    assertThat(CLASSES.get(PLANTED + ".ClockTime").getMethods()).isNotEmpty();
    assertThat(CLASSES.get(PLANTED + ".ClockTime").isRecord()).isTrue();
  }

  @Test
  void a_framework_in_the_domain_is_caught_but_not_in_an_adapter_nor_in_the_wiring() {
    assertThat(violations(BoundaryRules.domainKnowsNoFramework(PLANTED, PLANTED + ".web..")))
        .anyMatch(line -> line.contains("DomainWithJackson"))
        .anyMatch(line -> line.contains("FieldInjection"))
        .noneMatch(line -> line.contains("Adapter"))
        .noneMatch(line -> line.contains("Wiring"));
  }

  @Test
  void a_service_that_uses_another_is_caught() {
    assertThat(violations(BoundaryRules.servicesStandAlone()))
        .isNotEmpty()
        .allMatch(line -> line.contains("AsksTopics"));
  }

  @Test
  void a_module_that_knows_more_of_yishi_than_it_may_is_caught() {
    assertThat(violations(BoundaryRules.usesOnly(PLANTED)))
        .isNotEmpty()
        .allMatch(line -> line.contains("UserOfWeb"));
  }

  @Test
  void the_old_jackson_is_caught() {
    assertCatchesOnly(GeneralRules.oldJacksonIsNotUsed(), "OldJackson");
  }

  @Test
  void an_injected_field_is_caught() {
    assertCatchesOnly(GeneralRules.everythingComesThroughTheConstructor(), "FieldInjection");
  }

  @Test
  void the_machines_time_is_caught_however_it_is_read() {
    List<String> violations = violations(GeneralRules.timeComesFromAClock());

    assertThat(violations).allMatch(line -> line.contains("MachineTime"));
    assertThat(List.of("directly", "byReference", "aDay", "millis", "aSource", "aClock"))
        .allSatisfy(
            method -> assertThat(violations).anyMatch(line -> line.contains("." + method + "(")));
  }

  @Test
  void the_old_dates_are_caught() {
    assertCatchesOnly(GeneralRules.datesAreThoseOfJavaTime(), "OldDate");
  }

  @Test
  void a_sleeper_is_caught() {
    assertCatchesOnly(GeneralRules.nobodySleeps(), "Sleeper");
  }

  @Test
  void changing_static_state_is_caught() {
    assertCatchesOnly(GeneralRules.noStaticStateCanChange(), "StaticState");
  }

  @Test
  void a_package_that_no_noun_names_is_caught() {
    assertCatchesOnly(GeneralRules.packagesAreNamedByTheirNoun(), "planted.common");
  }

  @Test
  void a_package_without_a_mark_is_caught() {
    assertCatchesOnly(GeneralRules.packagesAreNullMarked(), "unmarked");
  }

  @Test
  void a_printed_line_is_caught() {
    assertCatchesOnly(GeneralRules.nothingIsPrinted(), "Printer");
  }

  @Test
  void every_general_rule_is_among_those_that_modules_run() {
    assertThat(ArchitectureRules.of(PLANTED).tests()).hasSize(GeneralRules.all().size());
  }

  @Test
  void an_exception_from_a_rule_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> ArchitectureRules.of(PLANTED).except("nobody laughs", "Sleeper"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertCatchesOnly(ArchRule rule, String culprit) {
    assertThat(violations(rule)).isNotEmpty().allMatch(line -> line.contains(culprit));
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }
}
