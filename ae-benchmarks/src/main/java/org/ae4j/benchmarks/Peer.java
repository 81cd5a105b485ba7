package org.ae4j.benchmarks;

import java.nio.file.Path;

/** An implementation of the workloads that runs in Java. */
@FunctionalInterface
interface Peer {
  /**
   * Works on and on, and says so after every step; does not return before the contest is over.
   *
   * @param work what is to be done
   * @param pace is told about every step
   */
  void run(Assignment work, Pace pace) throws Exception;

  /**
   * One contestant's work.
   *
   * @param workload what is done
   * @param threads how many threads may compute
   * @param data the file with the examples
   */
  record Assignment(Workload workload, int threads, Path data) {}
}
