package org.yishi.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What holds for every class of every module. */
final class GeneralRules {

  private static final Set<String> OLD_DATES =
      Set.of(
          "java.util.Date",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.text.SimpleDateFormat",
          "java.sql.Timestamp");

  private GeneralRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("services stand alone", BoundaryRules.servicesStandAlone());
    rules.put("the old Jackson isn't used", oldJacksonIsNotUsed());
    rules.put("everything comes through the constructor", everythingComesThroughTheConstructor());
    rules.put("time comes from a clock", timeComesFromAClock());
    rules.put("dates are those of java.time", datesAreThoseOfJavaTime());
    rules.put("nobody sleeps", nobodySleeps());
    rules.put("no static state can change", noStaticStateCanChange());
    rules.put("packages are named by their noun", packagesAreNamedByTheirNoun());
    rules.put("packages are null-marked", packagesAreNullMarked());
    rules.put("nothing is printed", nothingIsPrinted());
    return rules;
  }

  static ArchRule oldJacksonIsNotUsed() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
        .because("own code uses tools.jackson; the old one only arrives with others");
  }

  static ArchRule everythingComesThroughTheConstructor() {
    return noMembers()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .because("an object is whole, and immutable, once it is constructed");
  }

  static ArchRule timeComesFromAClock() {
    return noClasses()
        .should()
        .accessTargetWhere(access("the machine's time is read", GeneralRules::readsMachineTime))
        .because("a test moves the clock, and so does the demo");
  }

  /** The store's driver speaks in old dates; they end in its adapter. */
  static ArchRule datesAreThoseOfJavaTime() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..mongo..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are the old date classes", type -> OLD_DATES.contains(type.getName())))
        .because("those are mutable and know no zone");
  }

  static ArchRule nobodySleeps() {
    return noClasses()
        .should()
        .accessTargetWhere(
            access(
                "somebody sleeps",
                access ->
                    access.getName().equals("sleep")
                        && Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                            .contains(access.getTargetOwner().getName())))
        .because("one waits for a condition, with a bound, and can be woken");
  }

  static ArchRule noStaticStateCanChange() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .because("static state that changes outlives its request and its test");
  }

  static ArchRule packagesAreNamedByTheirNoun() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "org.yishi..common..",
            "org.yishi..util..",
            "org.yishi..utils..",
            "org.yishi..helper..",
            "org.yishi..helpers..",
            "org.yishi..manager..",
            "org.yishi..managers..")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .because("a newcomer finds a thing by the noun it is called");
  }

  static ArchRule packagesAreNullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("lie in a null-marked package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                    type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(
                    new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " isn't marked with @NullMarked"));
              }
            })
        .because("null is a type error unless it is written down");
  }

  static ArchRule nothingIsPrinted() {
    return noClasses()
        .should()
        .accessTargetWhere(
            access(
                "something is printed",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(access.getName())))
        .because("logs are structured");
  }

  private static boolean readsMachineTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return switch (access.getName()) {
      case "now" ->
          owner.startsWith("java.time.")
              && access instanceof JavaCodeUnitAccess<?> call
              && call.getTarget().getRawParameterTypes().stream()
                  .noneMatch(type -> type.getName().equals("java.time.Clock"));
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds" ->
          owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource");
      default -> false;
    };
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, Predicate<JavaAccess<?>> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
