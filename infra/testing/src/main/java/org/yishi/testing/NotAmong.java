package org.yishi.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Classes whose outermost class isn't one of the named. */
final class NotAmong extends DescribedPredicate<JavaClass> {

  private final Set<String> simpleNames;

  NotAmong(Set<String> simpleNames) {
    super("are not among %s", simpleNames);
    this.simpleNames = simpleNames;
  }

  @Override
  public boolean test(JavaClass type) {
    return !simpleNames.contains(ArchitectureRules.outermost(type));
  }
}
