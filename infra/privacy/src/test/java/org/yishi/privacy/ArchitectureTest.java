package org.yishi.privacy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yishi.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> stands_alone_and_keeps_the_rules() {
    return ArchitectureRules.of("org.yishi.privacy")
        .withYishiLimitedTo()
        .withDomainApartFrom("autoconfigure")
        .tests();
  }
}
