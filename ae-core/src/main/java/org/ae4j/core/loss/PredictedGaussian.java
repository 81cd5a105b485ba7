package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * As {@link Gaussian}, but the decoder predicts the variance of every feature beside its mean: its
 * outputs have twice the last axis, means first, then logarithms of variances. Kingma and Welling
 * (2014), <a href="https://arxiv.org/abs/1312.6114">Auto-Encoding Variational Bayes</a>, appendix
 * C.2. Reconstructions are the means.
 *
 * @param lowestLogVariance a soft lower bound, without which features that never change would cost
 *     less and less forever
 * @param output what turns decoder outputs into means: linear for any range, sigmoid for (0, 1)
 */
public record PredictedGaussian(double lowestLogVariance, Activation output) implements Loss {
  public PredictedGaussian {
    NormalDensity.requireBound(lowestLogVariance);
    Objects.requireNonNull(output, "output");
  }

  /** Returns twice the last axis. */
  @Override
  public Shape outputs(Shape example) {
    if (example.rank() == 0) {
      throw new ShapeException(
          "examples of one number without an axis have no place for variances");
    }
    return example.with(-1, 2 * example.extent(-1));
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Fit.require(outputs, outputs(target.shape()));
    long width = target.shape().extent(-1);
    Tensor logVariance = NormalDensity.above(lowestLogVariance, outputs.slice(-1, width, width));
    return NormalDensity.nats(means(outputs, width).sub(target), logVariance);
  }

  private Tensor means(Tensor outputs, long width) {
    return output.apply(outputs.slice(-1, 0, width));
  }

  @Override
  public Tensor reconstruction(Tensor outputs, Shape example) {
    return means(outputs, example.extent(-1));
  }

  /** Returns the unit interval where a sigmoid makes the means, else any finite number. */
  @Override
  public Range range() {
    return output == Activation.SIGMOID ? Range.UNIT : Range.FINITE;
  }

  @Override
  public boolean likelihood() {
    return true;
  }
}
