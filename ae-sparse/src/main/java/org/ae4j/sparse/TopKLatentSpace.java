package org.ae4j.sparse;

import java.util.Objects;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * Codes that keep their largest numbers; all others are 0, and nothing flows back to them.
 *
 * <p>With linear codes the k-sparse autoencoder of Makhzani and Frey (2013), <a
 * href="https://arxiv.org/abs/1312.5663">k-sparse autoencoders</a>, section 2.1; with rectified
 * ones the TopK dictionary of Gao et al. (2024), <a href="https://arxiv.org/abs/2406.04093">Scaling
 * and evaluating sparse autoencoders</a>, section 2.3. In case of equal numbers the first are kept.
 *
 * @param width numbers per code
 * @param count how many are kept in training and when the objective is measured
 * @param countInUse how many are kept when the fitted model is used: Makhzani and Frey keep more
 *     than in training
 * @param activation what makes numbers of features, before the largest are chosen
 */
public record TopKLatentSpace(int width, int count, int countInUse, Activation activation)
    implements LatentSpace {
  public TopKLatentSpace {
    Requirement.count("width", width);
    Requirement.countWithin("count", count, width);
    Requirement.countWithin("countInUse", countInUse, width);
    Objects.requireNonNull(activation, "activation");
  }

  /** Returns the k-sparse one: linear codes. */
  public static TopKLatentSpace linear(int width, int count) {
    return new TopKLatentSpace(width, count, count, Activation.LINEAR);
  }

  /** Returns the one of dictionaries: rectified codes, which may have fewer active numbers. */
  public static TopKLatentSpace rectified(int width, int count) {
    return new TopKLatentSpace(width, count, count, Activation.RELU);
  }

  /** Returns the same that keeps another number of units once it is fitted. */
  public TopKLatentSpace withCountInUse(int other) {
    return new TopKLatentSpace(width, count, other, activation);
  }

  @Override
  public Shape features() {
    return Shape.of(width);
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    Tensor all = activation.apply(features);
    int kept = scope.stochastic() ? count : countInUse;
    return Latent.of(all.mul(Functions.topK(all, kept)));
  }
}
