package org.yishi.session;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yishi.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theDomainIsPureAndEveryRuleIsKept() {
    return ArchitectureRules.of("org.yishi.session")
        .withDomainApartFrom("web", "mongo", "kafka", "publication", "observation", "document")
        .withYishiLimitedTo("org.yishi.district", "org.yishi.eventing", "org.yishi.web")
        // Settings that several adapters share, bound by Spring.
        .except("the domain knows no framework", "SessionProperties", "KindProperties")
        // The iCalendar library speaks in old dates.
        .except("dates are those of java.time", "CalendarFile")
        .tests();
  }
}
