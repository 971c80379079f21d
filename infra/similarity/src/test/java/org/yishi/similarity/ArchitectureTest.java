package org.yishi.similarity;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yishi.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> standsAloneAndKeepsTheRules() {
    return ArchitectureRules.of("org.yishi.similarity")
        .withYishiLimitedTo()
        .withDomainApartFrom("onnx")
        .tests();
  }
}
