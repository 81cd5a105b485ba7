package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * Half the squared difference where it is small, its magnitude where it is large, summed over the
 * features of an example: {@code r²/2} up to {@code |r| = δ}, then {@code δ(|r| - δ/2)}. Huber
 * (1964), <a href="https://doi.org/10.1214/aoms/1177703732">Robust Estimation of a Location
 * Parameter</a>.
 *
 * <p>In squared units of the data. For a large δ it is half of {@link SquaredError}; divided by δ
 * it becomes {@link AbsoluteError} for a small one. With δ = 1 it is what others call the smooth L1
 * loss, there averaged over features.
 *
 * @param delta the δ above, in units of the data: differences beyond it count as outliers
 * @param output what turns decoder outputs into data: linear for any range, sigmoid for (0, 1)
 */
public record Huber(double delta, Activation output) implements DataLoss {
  public Huber {
    Fit.requirePositive("delta", delta);
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Tensor residual = residual(outputs, target);
    // With c = r clipped to ±δ both branches are c(r - c/2).
    Tensor clipped = Functions.clip(residual, -delta, delta);
    return clipped.mul(residual.sub(clipped.mul(0.5))).sumPerExample();
  }
}
