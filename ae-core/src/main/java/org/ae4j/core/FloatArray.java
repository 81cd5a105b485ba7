package org.ae4j.core;

import java.util.Arrays;
import java.util.Objects;
import org.ae4j.core.graph.Shape;

/**
 * The elements of a weight or state outside the engine. Value equality; the array is not copied, and
 * whoever holds it does not write to it.
 *
 * @param shape its extents, none of them the batch
 * @param values its elements in row-major order
 */
public record FloatArray(Shape shape, float[] values) {
  public FloatArray {
    Objects.requireNonNull(values, "values");
    if (shape.size() != values.length) {
      throw new ShapeException(
          "an array of shape " + shape + " needs " + shape.size() + " values, not " + values.length);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FloatArray array
        && shape.equals(array.shape)
        && Arrays.equals(values, array.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "FloatArray" + shape;
  }
}
