package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * The sum of squared differences over the features of an example, {@code Σ(x̂ - x)²}, in squared
 * units of the data.
 *
 * <p>Divide by the number of features for the mean squared error that other libraries call MSE. A
 * {@link Gaussian} of fixed variance {@code v} costs this divided by {@code 2v}, plus a constant.
 *
 * @param output what turns decoder outputs into data: linear for any range, sigmoid for (0, 1)
 */
public record SquaredError(Activation output) implements DataLoss {
  public SquaredError {
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    return residual(outputs, target).square().sumPerExample();
  }
}
