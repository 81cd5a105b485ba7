package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ConfigurationException;

/**
 * 1 at the largest elements of each row along the last axis, else 0; how many is a share of the
 * row's length, which may depend on the batch. Of equal elements the first ones are taken. Nothing
 * flows back.
 *
 * @param share the part of a row that is taken, above 0 and at most 1: rounded to whole elements,
 *     at least one
 */
public record TopShare(double share) implements Operation {
  public TopShare {
    if (!(share > 0 && share <= 1)) {
      throw new ConfigurationException("share must be above 0 and at most 1, but was " + share);
    }
  }

  @Override
  public String name() {
    return "TOP SHARE " + share;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    inputs.get(0).extent(-1);
    return inputs.get(0);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return Arrays.asList((Tensor) null);
  }

  /** Returns how many elements of a row are taken. */
  public int count(int width) {
    return (int) Math.max(1, Math.round(share * width));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    return new TopK(count(extents[extents.length - 1])).evaluate(inputs, extents);
  }
}
