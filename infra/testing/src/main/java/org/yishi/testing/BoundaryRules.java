package org.yishi.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may know whom. */
final class BoundaryRules {

  private static final List<String> SERVICES =
      List.of(
          "org.yishi.topic",
          "org.yishi.session",
          "org.yishi.outcome",
          "org.yishi.evaluation",
          "org.yishi.gateway");

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "com.mongodb..",
    "org.bson..",
    "org.apache.kafka..",
    "io.cloudevents..",
    "io.micrometer..",
    "jakarta..",
    "tools.jackson..",
    "com.fasterxml.jackson.."
  };

  private static final String CONFIGURATION =
      "org.springframework.context.annotation.Configuration";

  private BoundaryRules() {}

  /** Configuration classes wire the domain and therefore know both sides. */
  static ArchRule domainKnowsNoFramework(String root, String... adapters) {
    return noClasses()
        .that(
            resideInAPackage(root + "..")
                .and(not(resideInAnyPackage(adapters)))
                .and(not(belongToConfiguration())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .because("decisions are pure functions: time, ids and policy are arguments");
  }

  static ArchRule usesOnly(String root, String... packages) {
    String[] allowed =
        Stream.concat(Stream.of(root), Arrays.stream(packages))
            .map(name -> name + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.yishi..")).or(resideInAnyPackage(allowed)))
        .because("a module knows what it stands on, not who stands on it");
  }

  static ArchRule servicesStandAlone() {
    return classes()
        .that(resideInAnyPackage(SERVICES.stream().map(s -> s + "..").toArray(String[]::new)))
        .should(
            new ArchCondition<JavaClass>("depend on no other service") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                        areOfTwoServices(type, dependency.getTargetClass().getBaseComponentType()))
                    .forEach(dependency ->
                        events.add(
                            SimpleConditionEvent.violated(
                                dependency, dependency.getDescription())));
              }
            })
        .because("services learn of each other from events only");
  }

  private static boolean areOfTwoServices(JavaClass one, JavaClass other) {
    Optional<String> service = service(one);
    Optional<String> otherService = service(other);
    return service.isPresent() && otherService.isPresent() && !service.equals(otherService);
  }

  private static Optional<String> service(JavaClass type) {
    return SERVICES.stream()
        .filter(name -> (type.getPackageName() + ".").startsWith(name + "."))
        .findFirst();
  }

  private static DescribedPredicate<JavaClass> belongToConfiguration() {
    return DescribedPredicate.describe(
        "belong to configuration",
        type ->
            type.isMetaAnnotatedWith(CONFIGURATION)
                || type.getEnclosingClass()
                    .map(outer -> outer.isMetaAnnotatedWith(CONFIGURATION))
                    .orElse(false));
  }
}
