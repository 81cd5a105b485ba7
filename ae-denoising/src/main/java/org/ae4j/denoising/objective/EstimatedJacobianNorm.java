package org.ae4j.denoising.objective;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Tensor;

/**
 * The mean of {@code ‖Jᵀv‖²} over random vectors of signs: its expectation is the norm itself,
 * since that of {@code vvᵀ} is the identity. Hutchinson (1990), <a
 * href="https://doi.org/10.1080/03610919008812866">A stochastic estimator of the trace</a>: signs
 * give a smaller variance than normal numbers.
 *
 * @param projections vectors per example and step, at least 1; each costs one backward pass
 */
record EstimatedJacobianNorm(int projections) implements JacobianNorm {
  EstimatedJacobianNorm {
    if (projections < 1) {
      throw new ConfigurationException(
          "an estimate needs at least 1 projection, but had " + projections);
    }
  }

  @Override
  public Tensor squared(Tensor features, Tensor input, Scope scope) {
    Tensor sum = Tensor.constant(0);
    for (int i = 1; i <= projections; i++) {
      Tensor unit = scope.noise("projection" + i, features.shape(), Distribution.UNIFORM);
      Tensor signs = unit.sub(0.5).sign();
      Tensor projected = Gradients.of(features, signs, List.of(input)).get(0);
      sum = sum.add(projected.square().sumPerExample());
    }
    return sum.div(projections);
  }
}
