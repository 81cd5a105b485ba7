package org.ae4j.variational;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Latent;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * Two latent levels, {@code p(z₂)·p(z₁|z₂)·p(x|z₁)}: inference goes up deterministically and comes
 * down together with the generative path, weighing both by their precision. Sønderby et al. (2016),
 * <a href="https://arxiv.org/abs/1602.02282">Ladder variational autoencoders</a>, equations 8 to
 * 19. The code is z₁, which is what the decoder sees.
 *
 * <p>In the paper the upper level sees hidden units that come before the lower level's mean and
 * variance; here q(z₂|x) sees that mean and log-variance alone, which are the encoder's features.
 *
 * @param config widths
 */
public record LadderLatentSpace(LadderConfig config) implements GenerativeLatentSpace {
  private static final LayerStyle HIDDEN = LayerStyle.of(Activation.TANH);
  private static final LayerStyle LINEAR = LayerStyle.of(Activation.LINEAR);

  public LadderLatentSpace {
    Objects.requireNonNull(config, "config");
  }

  @Override
  public Shape features() {
    return Shape.of(2L * config.lowerWidth());
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    if (features.shape().rank() != 2) {
      throw new ConfigurationException(
          "a ladder needs an encoder that gives vectors, but features are " + features.shape());
    }
    DiagonalGaussian upper = network(features, config.upperWidth(), scope.child("up"));
    Tensor upperCode = upper.draw("upper", scope);
    DiagonalGaussian prior = network(upperCode, config.lowerWidth(), scope.child("down"));
    DiagonalGaussian evidence = DiagonalGaussian.of(features, config.lowerWidth());
    DiagonalGaussian lower = combined(evidence, prior);
    Tensor lowerCode = lower.draw("lower", scope);

    Tensor upperRatio =
        DiagonalGaussian.standardLogDensity(upperCode).sub(upper.logDensity(upperCode)).sum(1);
    Tensor lowerRatio = prior.logDensity(lowerCode).sub(lower.logDensity(lowerCode)).sum(1);
    return new Latent(
        lowerCode,
        List.of(
            new Term("klLower", 1, lower.klTo(prior).sum(1)),
            new Term("klUpper", 1, upper.klToStandardNormal().sum(1))),
        Optional.of(upperRatio.add(lowerRatio)));
  }

  private DiagonalGaussian network(Tensor input, int width, Scope scope) {
    Tensor hidden = DenseLayer.apply(input, config.hidden(), HIDDEN, scope.child("layer1"));
    Tensor parameters = DenseLayer.apply(hidden, 2L * width, LINEAR, scope.child("layer2"));
    return DiagonalGaussian.of(parameters, width);
  }

  /** Returns the normalised product of two densities: precisions add up, and weigh the means. */
  static DiagonalGaussian combined(DiagonalGaussian first, DiagonalGaussian second) {
    // 1/(1 + σ₁²/σ₂²) is the part of the first precision in the sum, without overflow.
    Tensor part = second.logVariance().sub(first.logVariance()).sigmoid();
    Tensor mean = first.mean().mul(part).add(second.mean().mul(part.rsub(1)));
    Tensor logVariance =
        first.logVariance().sub(first.logVariance().sub(second.logVariance()).softplus());
    return new DiagonalGaussian(mean, logVariance);
  }

  @Override
  public Tensor prior(Shape code, Scope scope) {
    Shape top = Shape.batchOf(config.upperWidth());
    Tensor upper = scope.noise("priorUpper", top, Distribution.NORMAL);
    DiagonalGaussian lower = network(upper, config.lowerWidth(), scope.child("down"));
    return lower.at(scope.noise("priorLower", code.batched(), Distribution.NORMAL));
  }
}
