package org.ae4j.sparse;

import java.util.Objects;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * Codes that pay for being dense, behind any encoder. The code is {@code activation(features)}; its
 * cost joins the total as a term of its own.
 *
 * @param width numbers per code
 * @param activation what makes codes of features: sigmoid for {@link Sparsity#kl}
 * @param sparsity the cost
 * @param penalty how much it counts
 */
public record SparseLatentSpace(
    int width, Activation activation, Sparsity sparsity, Penalty penalty) implements LatentSpace {
  public SparseLatentSpace {
    Requirement.count("width", width);
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(sparsity, "sparsity");
    Objects.requireNonNull(penalty, "penalty");
    sparsity.requireFitting(activation);
  }

  /** Returns rectified codes that pay for the sum of their numbers. */
  public static SparseLatentSpace l1(int width, double weight) {
    return new SparseLatentSpace(width, Activation.RELU, Sparsity.l1(), Penalty.of(weight));
  }

  /** Returns sigmoid codes whose mean activation is drawn to a target: {@link Sparsity#kl}. */
  public static SparseLatentSpace kl(int width, double target, double weight) {
    return new SparseLatentSpace(
        width, Activation.SIGMOID, Sparsity.kl(target), Penalty.of(weight));
  }

  /** Returns the same with a cost that counts otherwise. */
  public SparseLatentSpace withPenalty(Penalty other) {
    return new SparseLatentSpace(width, activation, sparsity, other);
  }

  @Override
  public Shape features() {
    return Shape.of(width);
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    Tensor code = activation.apply(features);
    return Latent.of(code, penalty.term(sparsity.label(), sparsity.penalty(code), scope));
  }
}
