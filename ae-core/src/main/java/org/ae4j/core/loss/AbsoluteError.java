package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * The sum of absolute differences over the features of an example, {@code Σ|x̂ - x|}, in units of
 * the data. Outliers pull it less than the squared error; its derivative jumps at 0.
 *
 * <p>Divide by the number of features for the mean absolute error. A Laplace distribution of scale
 * 1 costs this many nats, plus {@code log 2} per feature.
 *
 * @param output what turns decoder outputs into data: linear for any range, sigmoid for (0, 1)
 */
public record AbsoluteError(Activation output) implements DataLoss {
  public AbsoluteError {
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    return residual(outputs, target).abs().sumPerExample();
  }
}
