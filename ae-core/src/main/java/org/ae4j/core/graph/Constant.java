package org.ae4j.core.graph;

import java.util.List;

/** A number known when the graph is written; a scalar. */
public record Constant(double value) implements Operation {
  @Override
  public String name() {
    return Double.toString(value);
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    return Shape.scalar();
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return List.of();
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    return new double[] {value};
  }
}
