package org.ae4j.variational;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.Latent;
import org.ae4j.core.QuantisedLatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * VQ-VAE: every position's features become the nearest vector of a codebook, and the decoder's
 * gradient goes to the features as if nothing had happened. Van den Oord, Vinyals and Kavukcuoglu
 * (2017), <a href="https://arxiv.org/abs/1711.00937">Neural discrete representation learning</a>,
 * equations 1 to 3. How well a codebook is used, {@link CodebookUsage} tells.
 *
 * @param config vectors and how they follow
 */
public record VectorQuantisedLatentSpace(VectorQuantisedConfig config)
    implements QuantisedLatentSpace {
  public VectorQuantisedLatentSpace {
    Objects.requireNonNull(config, "config");
  }

  @Override
  public Shape features() {
    return Shape.of(config.width());
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    Codebook.Assigned assigned = assigned(features, scope);
    Tensor nearest = assigned.nearest();
    if (!scope.stochastic()) {
      return new Latent(nearest, List.of(commitment(features, nearest)), Optional.empty());
    }
    List<Term> terms = new ArrayList<>();
    terms.add(commitment(features, nearest));
    terms.addAll(config.codebook().follow(assigned, scope));
    Tensor straightThrough = features.add(nearest.sub(features).stopGradient());
    return new Latent(straightThrough, terms, Optional.empty());
  }

  @Override
  public double codes() {
    return config.codes();
  }

  @Override
  public Tensor nearest(Tensor numbers, Scope scope) {
    return assigned(numbers, scope).nearest();
  }

  private Codebook.Assigned assigned(Tensor features, Scope scope) {
    Tensor vectors = config.codebook().vectors(Shape.of(config.codes(), config.width()), scope);
    Tensor rows =
        features.reshape(Shape.of(features.shape().size() / config.width(), config.width()));
    Tensor choice = choice(rows, vectors);
    Tensor nearest = choice.matmul(vectors).reshape(features.shape());
    return new Codebook.Assigned(features, choice, nearest);
  }

  /** Returns 1 at the nearest vector; a row's own length adds the same to all its distances. */
  private static Tensor choice(Tensor rows, Tensor vectors) {
    Tensor closeness = rows.matmulTransposed(vectors).mul(2).sub(vectors.square().sum(1));
    return Functions.topK(closeness, 1);
  }

  private Term commitment(Tensor features, Tensor nearest) {
    Tensor distance = features.sub(nearest.stopGradient()).square().sumPerExample();
    return new Term("commitment", config.commitment(), distance);
  }
}
