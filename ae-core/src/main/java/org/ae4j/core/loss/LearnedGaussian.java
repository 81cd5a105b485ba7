package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * As {@link Gaussian}, but the one variance of all features is learned: the weight {@code
 * logVariance}, which starts at 0. The best variance is the mean squared error, which balances
 * reconstruction and divergence without a β. Rybkin, Daniilidis and Levine (2021), <a
 * href="https://arxiv.org/abs/2006.13202">Simple and Effective VAE Training with Calibrated
 * Decoders</a>.
 *
 * @param lowestLogVariance a soft lower bound, without which perfect reconstructions would cost
 *     less and less forever
 * @param output what turns decoder outputs into means: linear for any range, sigmoid for (0, 1)
 */
public record LearnedGaussian(double lowestLogVariance, Activation output) implements DataLoss {
  public LearnedGaussian {
    NormalDensity.requireBound(lowestLogVariance);
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Tensor weight = scope.weight("logVariance", Shape.scalar(), Initialiser.constant(0));
    Tensor logVariance = NormalDensity.above(lowestLogVariance, weight);
    return NormalDensity.nats(residual(outputs, target), logVariance);
  }

  @Override
  public boolean likelihood() {
    return true;
  }
}
