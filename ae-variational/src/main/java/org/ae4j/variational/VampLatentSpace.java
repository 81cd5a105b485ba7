package org.ae4j.variational;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Latent;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A Gaussian posterior whose prior is the mean of the posteriors of learned pseudo-inputs: Tomczak
 * and Welling (2018), <a href="https://arxiv.org/abs/1705.07120">VAE with a VampPrior</a>, equation
 * 9. The pseudo-inputs are weights of the latent space, {@code latent/pseudoInputs}, and pass
 * through the encoder, whose running averages are the data's: batch normalisation takes
 * pseudo-inputs by themselves in training, and by those averages in use.
 *
 * <p>The divergence has no closed form: entropy in closed form, the prior's density at the drawn
 * code. At the mean, for a model that is used, it is no expectation and may be negative.
 *
 * @param config dimensions, components and their range
 */
public record VampLatentSpace(VampConfig config) implements GenerativeLatentSpace {
  public VampLatentSpace {
    Objects.requireNonNull(config, "config");
  }

  @Override
  public Shape features() {
    return Shape.of(2L * config.width());
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    if (features.shape().rank() != 2) {
      throw new ConfigurationException(
          "a VampPrior needs an encoder that gives vectors, but features are " + features.shape());
    }
    DiagonalGaussian posterior = DiagonalGaussian.of(features, config.width());
    Tensor code = posterior.draw("posterior", scope);
    Tensor prior = logPrior(code, scope);
    Tensor kl = posterior.entropy().sum(1).add(prior).negate();
    Tensor logRatio = prior.sub(posterior.logDensity(code).sum(1));
    return new Latent(code, List.of(new Term("kl", 1, kl)), Optional.of(logRatio));
  }

  /** Pseudo-inputs could not be like data outside. */
  @Override
  public Range range() {
    return config.range();
  }

  /** Returns {@code log(1/K · Σ q(z|uₖ))}, shape {@code [rows]}. */
  private Tensor logPrior(Tensor code, Scope scope) {
    DiagonalGaussian components = components(scope);
    Shape apart = Shape.of(code.shape().extent(0), 1, config.width());
    Tensor each = components.logDensity(code.reshape(apart)).sum(2);
    return Functions.logSumExp(each, 1).sub(Math.log(config.pseudoInputs()));
  }

  /** Returns the posteriors of the pseudo-inputs, shape {@code [components, width]}. */
  private DiagonalGaussian components(Scope scope) {
    if (scope.condition().isPresent()) {
      throw new ConfigurationException(
          "a VampPrior's pseudo-inputs have no condition; train without conditions");
    }
    long[] extents = scope.example().batched().extents();
    extents[0] = config.pseudoInputs();
    Tensor inputs = scope.weight("pseudoInputs", Shape.of(extents), uniform(config.range()));
    Tensor kept = Functions.clip(inputs, config.range().lowest(), config.range().highest());
    return DiagonalGaussian.of(scope.encode(kept), config.width());
  }

  private static Initialiser uniform(Range range) {
    return (values, shape, noise) -> {
      noise.fill(Distribution.UNIFORM, 0, 0, values, values.length);
      for (int i = 0; i < values.length; i++) {
        double extent = range.highest() - range.lowest();
        values[i] = (float) (range.lowest() + values[i] * extent);
      }
    };
  }

  @Override
  public Tensor prior(Shape code, Scope scope) {
    DiagonalGaussian components = components(scope);
    Shape choices = Shape.batchOf(config.pseudoInputs());
    Tensor chosen = Functions.topK(scope.noise("component", choices, Distribution.UNIFORM), 1);
    DiagonalGaussian component =
        new DiagonalGaussian(
            chosen.matmul(components.mean()), chosen.matmul(components.logVariance()));
    return component.at(scope.noise("prior", code.batched(), Distribution.NORMAL));
  }
}
