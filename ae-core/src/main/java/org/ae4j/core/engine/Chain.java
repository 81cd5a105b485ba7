package org.ae4j.core.engine;

import java.util.List;

/** Element-wise work over equally many elements, done block by block in registers on the heap. */
final class Chain implements Kernel {
  private final Step[] steps;
  private final int domain;
  private final int block;

  Chain(List<Step> steps, int domain, int block) {
    this.steps = steps.toArray(Step[]::new);
    this.domain = domain;
    this.block = block;
  }

  /** Returns how many steps every block goes through: loads, loops, sums, stores. */
  int steps() {
    return steps.length;
  }

  @Override
  public void run() {
    for (Step step : steps) {
      step.begin();
    }
    for (int start = 0; start < domain; start += block) {
      int count = Math.min(block, domain - start);
      for (Step step : steps) {
        step.run(start, count);
      }
    }
    for (Step step : steps) {
      step.end();
    }
  }
}
