package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Schedule;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/** γ·|KL − C| with a capacity that follows a schedule. */
record CapacityKl(double gamma, Schedule capacity) implements KlPenalty {
  CapacityKl {
    Setting.positive("gamma", gamma);
    Setting.notNegative("capacity", capacity);
  }

  @Override
  public List<Term> terms(Tensor perDimension, Scope scope) {
    Tensor kl = perDimension.sumPerExample();
    Tensor excess = kl.sub(scope.scheduled("capacity", capacity)).abs();
    return List.of(new Term("kl", 0, kl), new Term("excessOfCapacity", gamma, excess));
  }
}
