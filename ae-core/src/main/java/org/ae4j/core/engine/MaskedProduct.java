package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A product {@code a · bᵀ} of which only those elements are wanted that a third matrix does not
 * multiply by 0; all others are 0. Exists only within the engine.
 */
record MaskedProduct() implements Operation {
  private static final MatMul PRODUCT = new MatMul(false, true);

  @Override
  public String name() {
    return "MASKED " + PRODUCT.name();
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    return PRODUCT.shape(inputs.subList(0, 2));
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    throw new IllegalStateException("a compiled graph is not differentiated any more");
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] values = PRODUCT.evaluate(inputs.subList(0, 2), extents);
    double[] mask = inputs.get(2).values();
    for (int i = 0; i < values.length; i++) {
      values[i] = mask[i] == 0 ? 0 : values[i];
    }
    return values;
  }
}
