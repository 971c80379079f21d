package org.yishi.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules that the classes of every module keep, as tests of that module.
 *
 * <p>A module has one {@code ArchitectureTest} whose test factory returns {@link #tests()}. An
 * exception from a rule is granted class by class, where a reader of the module sees it.
 */
public final class ArchitectureRules {

  private final String root;
  private final Map<String, ArchRule> rules = new LinkedHashMap<>();
  private final Map<String, Set<String>> exceptions = new LinkedHashMap<>();

  private ArchitectureRules(String root) {
    this.root = root;
    rules.putAll(GeneralRules.all());
  }

  /** The rules for all production classes in a package and below. */
  public static ArchitectureRules of(String rootPackage) {
    return new ArchitectureRules(rootPackage);
  }

  /**
   * Adds that everything is domain, and free of frameworks, but the configuration classes and what
   * lies in the named packages below the root.
   */
  public ArchitectureRules withDomainApartFrom(String... adapters) {
    List<String> patterns =
        new ArrayList<>(Arrays.stream(adapters).map(name -> root + "." + name + "..").toList());
    rules.put(
        "the domain knows no framework",
        BoundaryRules.domainKnowsNoFramework(root, patterns.toArray(String[]::new)));
    return this;
  }

  /** Adds that these classes use nothing else of Yishi but the named packages and their own. */
  public ArchitectureRules withYishiLimitedTo(String... packages) {
    rules.put("only these parts of Yishi are used", BoundaryRules.usesOnly(root, packages));
    return this;
  }

  /** Grants classes, by simple name and each for a reason told at the call, an exception. */
  public ArchitectureRules except(String rule, String... simpleNames) {
    if (!rules.containsKey(rule)) {
      throw new IllegalArgumentException("No rule \"" + rule + "\" among " + rules.keySet());
    }
    exceptions.put(rule, Set.of(simpleNames));
    return this;
  }

  /** One test per rule. */
  public Stream<DynamicTest> tests() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    return rules.entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () -> {
                  Set<String> excepted = exceptions.getOrDefault(rule.getKey(), Set.of());
                  rule.getValue()
                      .allowEmptyShould(true)
                      .check(classes.that(new NotAmong(excepted)));
                }));
  }

  static String outermost(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length());
    return name.replaceFirst("^\\.", "").replaceFirst("\\$.*", "");
  }
}
