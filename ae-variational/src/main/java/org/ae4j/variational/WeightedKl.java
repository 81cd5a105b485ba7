package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/** β·KL with a fixed β. */
record WeightedKl(double beta) implements KlPenalty {
  WeightedKl {
    Setting.notNegative("beta", beta);
  }

  @Override
  public List<Term> terms(Tensor perDimension, Scope scope) {
    return List.of(new Term("kl", beta, perDimension.sumPerExample()));
  }
}
