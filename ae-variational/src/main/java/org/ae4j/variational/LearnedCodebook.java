package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Vectors that are weights. */
record LearnedCodebook() implements Codebook {
  @Override
  public Tensor vectors(Shape shape, Scope scope) {
    // Uniform such that a vector's squared length is 1 on average.
    double bound = Math.sqrt(3.0 / shape.extent(1));
    return scope.weight("codebook", shape, Initialiser.uniform(bound));
  }

  @Override
  public List<Term> follow(Assigned assigned, Scope scope) {
    Tensor distance = assigned.features().stopGradient().sub(assigned.nearest()).square();
    return List.of(new Term("codebook", 1, distance.sumPerExample()));
  }
}
