package org.ae4j.core.graph;

import java.util.List;

/** The largest element over some axes; where several are equal they share the derivative. */
public record Max(List<Integer> axes) implements Operation {
  @Override
  public String name() {
    return "MAX over " + axes;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    return inputs.get(0).reduced(Sum.array(axes), false);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Tensor input = result.inputs().get(0);
    Shape kept = input.shape().reduced(Sum.array(axes), true);
    Tensor smaller = result.reshape(kept).broadcast(input.shape()).greaterThan(input);
    Tensor largest = smaller.rsub(1);
    Tensor shared = upstream.div(largest.sum(Sum.array(axes)));
    return List.of(shared.reshape(kept).broadcast(input.shape()).mul(largest));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    return Reduction.fold(inputs.get(0), axes, Double.NEGATIVE_INFINITY, Math::max);
  }
}
