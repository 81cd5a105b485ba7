package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * The sum of {@code log(cosh(x̂ - x))} over the features of an example: {@code r²/2} for small
 * differences, {@code |r| - log 2} for large ones, smooth everywhere. Data should be scaled so that
 * an ordinary difference is below 1.
 *
 * <p>A hyperbolic secant distribution of scale 1 costs this many nats, plus {@code log π} per
 * feature. Others average it over features.
 *
 * @param output what turns decoder outputs into data: linear for any range, sigmoid for (0, 1)
 */
public record LogCosh(Activation output) implements DataLoss {
  public LogCosh {
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Tensor residual = residual(outputs, target);
    // cosh overflows in single precision beyond 89; cosh r = exp(r)(1 + exp(-2r)) / 2.
    Tensor perFeature = residual.add(residual.mul(-2).softplus()).sub(Math.log(2));
    return perFeature.sumPerExample();
  }
}
