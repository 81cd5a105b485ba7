package org.ae4j.variational;

import java.util.stream.DoubleStream;
import org.ae4j.core.graph.Tensor;

/** Σ C/(C + d²) over seven scales. */
record InverseMultiquadricKernel() implements MmdKernel {
  private static final double[] SCALES = {0.1, 0.2, 0.5, 1, 2, 5, 10};

  @Override
  public Tensor of(Tensor squaredDistance, long width) {
    return DoubleStream.of(SCALES)
        .map(scale -> 2 * width * scale)
        .mapToObj(c -> Tensor.constant(c).div(squaredDistance.add(c)))
        .reduce(Tensor::add)
        .orElseThrow();
  }

  @Override
  public double ofEqual() {
    return SCALES.length;
  }
}
