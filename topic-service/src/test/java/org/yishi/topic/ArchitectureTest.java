package org.yishi.topic;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yishi.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theDomainIsPureAndEveryRuleIsKept() {
    return ArchitectureRules.of("org.yishi.topic")
        .withDomainApartFrom(
            "web",
            "mongo",
            "kafka",
            "publiclog",
            "sweep",
            "observation",
            "importing",
            "wechat",
            "similar")
        .withYishiLimitedTo(
            "org.yishi.district",
            "org.yishi.eventing",
            "org.yishi.web",
            "org.yishi.privacy",
            "org.yishi.similarity")
        // Settings that several adapters share, bound by Spring.
        .except("the domain knows no framework", "TopicProperties")
        .tests();
  }
}
