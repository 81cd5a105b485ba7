package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Marks a node all of whose elements are one known number. Exists only within the engine. */
record Uniform(double value) implements Operation {
  @Override
  public String name() {
    return "ALL " + value;
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
