package org.yishi.gateway;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yishi.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> knows_no_service_and_keeps_the_rules() {
    return ArchitectureRules.of("org.yishi.gateway")
        .withYishiLimitedTo("org.yishi.web")
        // Where real time enters: tokens and heartbeats don't follow a clock that somebody moves.
        .except("time comes from a clock", "FeedConfiguration")
        .tests();
  }
}
