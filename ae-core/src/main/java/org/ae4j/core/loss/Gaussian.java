package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * The negative log-density of targets under normal variables with a fixed variance {@code v} whose
 * means the decoder gives, in nats, summed over the features of an example: {@code Σ½(log 2πv + (x̂
 * - x)²/v)}. Densities may exceed 1, so it may be negative; it depends on the data's unit.
 *
 * <p>It is {@link SquaredError} divided by {@code 2v} plus {@code ½log 2πv} per feature: with
 * {@code v = ½} the same gradient. In a variational autoencoder the variance sets the balance with
 * the divergence, as β does.
 *
 * @param variance the {@code v} above, in squared units of the data
 * @param output what turns decoder outputs into means: linear for any range, sigmoid for (0, 1)
 */
public record Gaussian(double variance, Activation output) implements DataLoss {
  public Gaussian {
    Fit.requirePositive("variance", variance);
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Tensor logVariance = Tensor.constant(Math.log(variance));
    return NormalDensity.nats(residual(outputs, target), logVariance);
  }

  @Override
  public boolean likelihood() {
    return true;
  }
}
