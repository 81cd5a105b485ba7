package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * The maximum correntropy criterion as a cost: {@code σ²(1 - exp(-r²/2σ²))} summed over the
 * features of an example. Liu, Pokharel and Principe (2007), <a
 * href="https://doi.org/10.1109/TSP.2007.896065">Correntropy: Properties and Applications in
 * Non-Gaussian Signal Processing</a>, with a Gaussian kernel.
 *
 * <p>In squared units of the data. Small differences cost {@code r²/2}, half of {@link
 * SquaredError}, whatever the kernel; a single outlier costs at most {@code σ²}, and pulls less the
 * farther it is. Dividing by {@code σ²} and the number of features gives 1 minus the correntropy of
 * a kernel whose height is 1.
 *
 * @param kernelWidth the standard deviation σ of the kernel, in units of the data
 * @param output what turns decoder outputs into data: linear for any range, sigmoid for (0, 1)
 */
public record Correntropy(double kernelWidth, Activation output) implements DataLoss {
  public Correntropy {
    Fit.requirePositive("kernelWidth", kernelWidth);
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Tensor scaled = residual(outputs, target).div(kernelWidth);
    // 1 - exp(-2u) = 2t/(1 + t) with t = tanh(u), which keeps the digits of small differences.
    Tensor t = scaled.square().mul(0.25).tanh();
    Tensor perFeature = t.div(t.add(1));
    return perFeature.mul(2 * kernelWidth * kernelWidth).sumPerExample();
  }
}
