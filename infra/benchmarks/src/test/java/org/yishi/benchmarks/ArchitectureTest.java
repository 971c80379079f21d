package org.yishi.benchmarks;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yishi.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> measures_what_it_needs_to_know_and_keeps_the_rules() {
    return ArchitectureRules.of("org.yishi.benchmarks")
        .withYishiLimitedTo(
            "org.yishi.eventing", "org.yishi.system", "org.yishi.testing", "org.yishi.similarity")
        // A command line tool speaks to whoever started it.
        .except("nothing is printed", "Bench", "Progress")
        // The relay's lag is real time.
        .except("time comes from a clock", "RelayPath", "RelayBenchmark", "FeedLatency")
        .tests();
  }
}
