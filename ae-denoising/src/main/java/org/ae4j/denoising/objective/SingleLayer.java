package org.ae4j.denoising.objective;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Reshape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
import org.ae4j.core.graph.Unary;

/**
 * Features of the form {@code φ(xW + …)} with φ applied element by element. Their Jacobian is
 * {@code diag(φ')·Wᵀ}, so its squared norm is {@code Σ_j φ'_j² Σ_i W_ij²}: Rifai et al. (2011),
 * equation 5, for any φ.
 *
 * @param features shape {@code [batch, …]}, with as many numbers per example as the product
 * @param product {@code xW}, shape {@code [batch, width]}
 */
record SingleLayer(Tensor features, Tensor product) {
  /** Returns that form of features, if they have it. */
  static Optional<SingleLayer> of(Tensor features, Tensor input) {
    List<Tensor> dependent = dependent(features, input);
    List<Tensor> products =
        dependent.stream().filter(tensor -> tensor.operation() instanceof MatMul).toList();
    if (products.size() != 1) {
      return Optional.empty();
    }
    Tensor product = products.get(0);
    Set<Tensor> before = renamings(product, input);
    boolean single =
        before.contains(input)
            && !((MatMul) product.operation()).transposeFirst()
            && dependent.stream()
                .filter(tensor -> !before.contains(tensor))
                .allMatch(tensor -> keepsElementsApart(tensor, product, before));
    return single ? Optional.of(new SingleLayer(features, product)) : Optional.empty();
  }

  /** Returns the tensors between the input and the features, with the features. */
  static List<Tensor> dependent(Tensor features, Tensor input) {
    Set<Tensor> reached = new HashSet<>(Set.of(input));
    return Topology.sorted(List.of(features)).stream()
        .filter(tensor -> tensor != input)
        .filter(tensor -> tensor.inputs().stream().anyMatch(reached::contains))
        .filter(reached::add)
        .toList();
  }

  /** Returns what the product is of, back through reshapes, as far as the input. */
  private static Set<Tensor> renamings(Tensor product, Tensor input) {
    Tensor left = product.inputs().get(0);
    Set<Tensor> met = new HashSet<>(Set.of(left));
    while (left != input && left.operation() instanceof Reshape) {
      left = left.inputs().get(0);
      met.add(left);
    }
    return met;
  }

  /** What follows the product may use the input through the product alone, element by element. */
  private static boolean keepsElementsApart(Tensor tensor, Tensor product, Set<Tensor> before) {
    if (tensor == product) {
      return !before.contains(product.inputs().get(1));
    }
    Operation operation = tensor.operation();
    boolean elementwise =
        operation instanceof Unary || operation instanceof Binary || operation instanceof Reshape;
    return elementwise && tensor.inputs().stream().noneMatch(before::contains);
  }

  /** Returns the squared norm of every example's Jacobian, shape {@code [batch]}. */
  Tensor squaredJacobian() {
    Tensor slope = Gradients.of(features, List.of(product)).get(0);
    Tensor weights = product.inputs().get(1);
    boolean transposed = ((MatMul) product.operation()).transposeSecond();
    return slope.square().mul(weights.square().sum(transposed ? 1 : 0)).sum(1);
  }
}
