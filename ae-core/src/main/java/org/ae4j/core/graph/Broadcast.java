package org.ae4j.core.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.ShapeException;

/** Repeats a tensor along axes where its extent is 1 or missing at the front, as in NumPy. */
public record Broadcast(Shape target) implements Operation {
  @Override
  public String name() {
    return "BROADCAST " + target;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    if (!target.equals(common(inputs.get(0), target))) {
      throw new ShapeException("cannot repeat " + inputs.get(0) + " to " + target);
    }
    return target;
  }

  /**
   * Returns the shape to which both can be repeated.
   *
   * @throws ShapeException if there is none
   */
  static Shape common(Shape first, Shape second) {
    int rank = Math.max(first.rank(), second.rank());
    long[] extents = new long[rank];
    for (int axis = 0; axis < rank; axis++) {
      long a = aligned(first, axis, rank);
      long b = aligned(second, axis, rank);
      if (a != b && a != 1 && b != 1) {
        throw new ShapeException(
            first
                + " and "
                + second
                + " do not fit: axis "
                + axis
                + " of the result would have two sizes");
      }
      extents[axis] = a == 1 ? b : a;
    }
    return Shape.of(extents);
  }

  private static long aligned(Shape shape, int axis, int rank) {
    int own = axis - (rank - shape.rank());
    return own < 0 ? 1 : shape.extent(own);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Shape source = result.inputs().get(0).shape();
    int[] repeated =
        IntStream.range(0, target.rank())
            .filter(axis -> aligned(source, axis, target.rank()) != target.extent(axis))
            .toArray();
    return List.of(upstream.sum(repeated).reshape(source));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    int[] source = inputs.get(0).extents();
    double[] values = inputs.get(0).values();
    int[] strides = strides(source, extents);
    double[] result = new double[Shape.count(extents)];
    int[] position = new int[extents.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[Strides.offset(position, strides)];
      Strides.advance(position, extents);
    }
    return result;
  }

  /** Returns the source's strides along the result's axes: 0 where it is repeated. */
  public static int[] strides(int[] source, int[] extents) {
    int missing = extents.length - source.length;
    int[] own = Strides.of(source);
    return IntStream.range(0, extents.length)
        .map(axis -> axis < missing || source[axis - missing] == 1 ? 0 : own[axis - missing])
        .toArray();
  }
}
