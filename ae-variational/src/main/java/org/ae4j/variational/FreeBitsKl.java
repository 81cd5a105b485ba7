package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Σⱼ max(λ, mean over the batch of KLⱼ); a model that is used charges the divergence itself. */
record FreeBitsKl(double nats) implements KlPenalty {
  FreeBitsKl {
    Setting.positive("nats", nats);
  }

  @Override
  public List<Term> terms(Tensor perDimension, Scope scope) {
    Tensor kl = perDimension.sumPerExample();
    if (!scope.stochastic()) {
      return List.of(new Term("kl", 1, kl));
    }
    Tensor charged = perDimension.mean(0).maximum(Tensor.constant(nats)).sumAll();
    Tensor everywhere = charged.broadcast(Shape.of(kl.shape().extent(0)));
    return List.of(new Term("kl", 0, kl), new Term("klBeyondFreeBits", 1, everywhere));
  }
}
