package org.yishi.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The modules on which this one stands can't use it in their own tests, so it checks them here. */
class InfrastructureArchitectureTest {

  @TestFactory
  Stream<DynamicTest> testing() {
    return ArchitectureRules.of("org.yishi.testing")
        .withYishiLimitedTo("org.yishi.devstack")
        // It cleans up when the JVM ends, after the loggers.
        .except("nothing is printed", "TestStack")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> devstack() {
    return ArchitectureRules.of("org.yishi.devstack")
        .withYishiLimitedTo()
        // Tokens age in real time: moving the demo's clock must not sign everybody out.
        .except("time comes from a clock", "IssuerConfiguration")
        .tests();
  }
}
