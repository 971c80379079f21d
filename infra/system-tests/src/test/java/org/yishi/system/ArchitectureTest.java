package org.yishi.system;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yishi.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> tries_the_platform_from_outside_and_keeps_the_rules() {
    return ArchitectureRules.of("org.yishi.system")
        // It knows the platform by its API alone.
        .withYishiLimitedTo()
        // Command line tools speak to whoever started them.
        .except("nothing is printed", "Demo", "Faults")
        .tests();
  }
}
