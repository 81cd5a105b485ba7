package org.ae4j.variational;

import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.Distribution;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Latent;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The variational autoencoder: codes drawn from a normal posterior with diagonal covariance, and a
 * standard normal prior. Kingma and Welling (2014), <a
 * href="https://arxiv.org/abs/1312.6114">Auto-Encoding Variational Bayes</a>.
 *
 * <p>The features are {@code width} means and as many log-variances, in this order. The code of a
 * fitted model is the posterior's mean, so {@code encode} is deterministic; its variance is a
 * feature and can be measured.
 *
 * @param config dimensions and the cost of the divergence
 */
public record GaussianLatentSpace(GaussianLatentConfig config) implements GenerativeLatentSpace {
  public GaussianLatentSpace {
    Objects.requireNonNull(config, "config");
  }

  @Override
  public Shape features() {
    return Shape.of(2L * config.width());
  }

  /** Returns q(z|x) for features, shape {@code [rows, …positions, 2·width]}. */
  DiagonalGaussian posterior(Tensor features) {
    return DiagonalGaussian.of(features, config.width());
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    DiagonalGaussian posterior = posterior(features);
    Tensor code = posterior.draw("posterior", scope);
    // Through the code itself: a gradient towards the code alone has the posterior held fixed.
    Tensor logRatio =
        DiagonalGaussian.standardLogDensity(code).sub(posterior.logDensity(code)).sumPerExample();
    return new Latent(
        code, config.kl().terms(posterior.klToStandardNormal(), scope), Optional.of(logRatio));
  }

  @Override
  public Tensor prior(Shape code, Scope scope) {
    return scope.noise("prior", code.batched(), Distribution.NORMAL);
  }
}
