package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Schedule;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/** β·KL with a β that follows a schedule. */
record ScheduledKl(Schedule beta) implements KlPenalty {
  ScheduledKl {
    Setting.notNegative("beta", beta);
  }

  @Override
  public List<Term> terms(Tensor perDimension, Scope scope) {
    Tensor kl = perDimension.sumPerExample();
    Tensor charged = kl.mul(scope.scheduled("beta", beta));
    return List.of(new Term("kl", 0, kl), new Term("scheduledKl", 1, charged));
  }
}
