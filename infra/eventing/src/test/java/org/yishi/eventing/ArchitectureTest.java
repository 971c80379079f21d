package org.yishi.eventing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yishi.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> knows_no_domain_and_keeps_the_rules() {
    return ArchitectureRules.of("org.yishi.eventing")
        .withYishiLimitedTo()
        .withDomainApartFrom("autoconfigure", "consumer", "kafka", "mongo")
        // Lags and sweeps run in real time, also while the demo's clock leaps over deadlines.
        .except("time comes from a clock", "RelayLoop", "EventingAutoConfiguration")
        // Pauses after a failure, each in a thread of its own; an interrupt ends them.
        .except("nobody sleeps", "Backlog", "OwnTopics")
        .tests();
  }
}
