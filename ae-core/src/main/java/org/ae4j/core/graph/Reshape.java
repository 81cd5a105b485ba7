package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/** The same elements in the same order under other extents. */
public record Reshape(Shape target) implements Operation {
  @Override
  public String name() {
    return "RESHAPE " + target;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    if (!inputs.get(0).sameSize(target)) {
      throw new ShapeException(
          inputs.get(0) + " cannot be arranged as " + target + ": the numbers of elements differ");
    }
    return target;
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return List.of(upstream.reshape(result.inputs().get(0).shape()));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    return inputs.get(0).values().clone();
  }
}
