package org.ae4j.core.train;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.graph.Convolution;
import org.ae4j.core.graph.ConvolutionFilterGradient;
import org.ae4j.core.graph.ConvolutionInputGradient;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;

/** How much work a graph is, roughly: what decides whether threads are worth waking. */
final class Effort {
  /** Below this many multiplications a step is over sooner than a second thread is at work. */
  private static final double SMALL = 4e6;

  private Effort() {}

  /** Returns whether one thread alone is the faster way through a step. */
  static boolean small(List<Tensor> results, int batch) {
    return Topology.sorted(results).stream().mapToDouble(t -> multiplications(t, batch)).sum()
        < SMALL;
  }

  private static double multiplications(Tensor tensor, int batch) {
    double own = size(tensor, batch);
    if (tensor.operation() instanceof MatMul product) {
      int[] first = tensor.inputs().get(0).shape().resolve(batch);
      return own * first[product.transposeFirst() ? 0 : 1];
    }
    if (tensor.operation() instanceof Convolution) {
      return own * size(tensor.inputs().get(1), batch) / tensor.shape().extent(-1);
    }
    if (tensor.operation() instanceof ConvolutionInputGradient) {
      return size(tensor.inputs().get(0), batch)
          * size(tensor.inputs().get(1), batch)
          / tensor.inputs().get(0).shape().extent(-1);
    }
    if (tensor.operation() instanceof ConvolutionFilterGradient) {
      return own * size(tensor.inputs().get(1), batch) / tensor.shape().extent(-1);
    }
    return own;
  }

  private static double size(Tensor tensor, int batch) {
    return Arrays.stream(tensor.shape().resolve(batch)).asDoubleStream().reduce(1, (a, b) -> a * b);
  }
}
