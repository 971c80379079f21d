package org.yishi.benchmarks;

/** Something measured in rounds, so that noise shows as a range. */
interface Benchmark {

  Report run(Options options) throws Exception;
}
