package org.ae4j.denoising.objective;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Tensor;

/** The norm itself: in closed form for one layer, else by one backward pass per feature. */
record ExactJacobianNorm() implements JacobianNorm {
  static final int MOST = 64;

  @Override
  public Tensor squared(Tensor features, Tensor input, Scope scope) {
    return SingleLayer.of(features, input)
        .map(SingleLayer::squaredJacobian)
        .orElseGet(() -> byFeature(features, input));
  }

  private static Tensor byFeature(Tensor features, Tensor input) {
    Tensor flat = features.flatten();
    long width = flat.shape().extent(1);
    if (width > MOST) {
      throw new ConfigurationException(
          "the exact Jacobian of an encoder of several layers needs one pass per feature, at most "
              + MOST
              + ", but there are "
              + width
              + "; use JacobianNorm.estimated(1)");
    }
    Tensor sum = Tensor.constant(0);
    for (int feature = 0; feature < width; feature++) {
      Tensor one = flat.slice(1, feature, 1);
      sum = sum.add(Gradients.of(one, List.of(input)).get(0).square().sumPerExample());
    }
    return sum;
  }
}
