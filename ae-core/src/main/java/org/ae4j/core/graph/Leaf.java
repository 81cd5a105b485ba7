package org.ae4j.core.graph;

import java.util.List;
import java.util.Objects;

/**
 * A tensor that is handed in rather than computed: data, a weight, a state, noise. Two leaves are
 * the same one only if they are the same object.
 */
public final class Leaf implements Operation {
  private final String label;
  private final Shape shape;

  private Leaf(String label, Shape shape) {
    this.label = Objects.requireNonNull(label, "label");
    this.shape = Objects.requireNonNull(shape, "shape");
  }

  /** Returns a new leaf; the label is what errors and plans show. */
  public static Tensor of(String label, Shape shape) {
    return Tensor.of(new Leaf(label, shape));
  }

  @Override
  public String name() {
    return label;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    return shape;
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return List.of();
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    throw new IllegalStateException("no value was given for " + label + " " + shape);
  }
}
