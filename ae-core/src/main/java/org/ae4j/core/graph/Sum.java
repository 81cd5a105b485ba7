package org.ae4j.core.graph;

import java.util.List;

/** The sum over some axes, which disappear from the shape. */
public record Sum(List<Integer> axes) implements Operation {
  @Override
  public String name() {
    return "SUM over " + axes;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    return inputs.get(0).reduced(array(axes), false);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Shape input = result.inputs().get(0).shape();
    return List.of(upstream.reshape(input.reduced(array(axes), true)).broadcast(input));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    return Reduction.fold(inputs.get(0), axes, 0, Double::sum);
  }

  static int[] array(List<Integer> axes) {
    return axes.stream().mapToInt(Integer::intValue).toArray();
  }
}
