package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.Loss;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * The sum of squared differences over the features of an example, in squared units of the data. It
 * is twice the negative log-likelihood of a Gaussian with variance 1, up to a constant.
 *
 * @param output what turns decoder outputs into data: linear for any range, sigmoid for (0, 1)
 */
public record SquaredError(Activation output) implements Loss {
  public SquaredError {
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    return output.apply(outputs).sub(target).square().sumPerExample();
  }

  @Override
  public Tensor reconstruction(Tensor outputs, Shape example) {
    return output.apply(outputs);
  }
}
