package org.ae4j.denoising.objective;

import java.util.List;
import java.util.Optional;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Reshape;
import org.ae4j.core.graph.Sum;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Unary;

/** Costs of the form {@code Σ_j c(x̂_j, x_j)}, with c the same function of every number alone. */
final class SumOverNumbers {
  private SumOverNumbers() {}

  /**
   * Returns the summands of a cost, if it has that form.
   *
   * @param cost shape {@code [batch]}
   * @param outputs what it is computed from, shape {@code [batch, …example]}
   * @return the shape of the outputs
   */
  static Optional<Tensor> summands(Tensor cost, Tensor outputs) {
    if (!(cost.operation() instanceof Sum)) {
      return Optional.empty();
    }
    Tensor summands = cost.inputs().get(0);
    List<Tensor> dependent = SingleLayer.dependent(summands, outputs);
    return summands.shape().equals(outputs.shape())
            && dependent.stream().allMatch(tensor -> elementwise(tensor.operation()))
        ? Optional.of(summands)
        : Optional.empty();
  }

  private static boolean elementwise(Operation operation) {
    return operation instanceof Unary
        || operation instanceof Binary
        || operation instanceof Reshape;
  }
}
