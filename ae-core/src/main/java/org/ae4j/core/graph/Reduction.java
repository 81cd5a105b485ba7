package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.ae4j.core.graph.Operation.Elements;

/** Folds the elements that differ only in the reduced axes into one. */
final class Reduction {
  private Reduction() {}

  static double[] fold(
      Elements input, List<Integer> axes, double start, DoubleBinaryOperator step) {
    int[] extents = input.extents();
    int[] kept = extents.clone();
    axes.forEach(axis -> kept[axis] = 1);
    int[] strides = Broadcast.strides(kept, extents);
    double[] result = new double[Shape.count(kept)];
    Arrays.fill(result, start);
    int[] position = new int[extents.length];
    for (double value : input.values()) {
      int target = Strides.offset(position, strides);
      result[target] = step.applyAsDouble(result[target], value);
      Strides.advance(position, extents);
    }
    return result;
  }
}
