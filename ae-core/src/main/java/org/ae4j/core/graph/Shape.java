package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ae4j.core.ShapeException;

/**
 * The extents of a tensor. An extent may depend on the batch, whose size is unknown until a graph
 * is compiled: it is written {@code -k} and means {@code k} times the batch size, so {@code -1} is
 * the batch itself and {@code [-1, k, d]} may be flattened to {@code [-k, d]}. Two extents depend
 * on it where every example meets every other: {@code [-1, -1]} holds a number for each pair.
 */
public final class Shape {
  /** The extent that stands for the batch size. */
  public static final long BATCH = -1;

  private static final Shape SCALAR = new Shape();

  private final long[] extents;

  private Shape(long... extents) {
    this.extents = extents;
  }

  /**
   * Returns the shape with these extents.
   *
   * @param extents positive sizes, or {@code -k} for {@code k} times the batch; empty for a scalar
   * @throws ShapeException if an extent is zero, more than two depend on the batch, or one
   *     example's elements are more than an array holds
   */
  public static Shape of(long... extents) {
    if (LongStream.of(extents).anyMatch(extent -> extent == 0)) {
      throw new ShapeException("an extent must not be zero, but was " + Arrays.toString(extents));
    }
    Shape shape = new Shape(extents.clone());
    if (shape.batchExtents() > 2) {
      throw new ShapeException(
          "at most two extents may depend on the batch, but was " + Arrays.toString(extents));
    }
    count(shape.resolve(1));
    return shape;
  }

  /** Returns the shape of a single number. */
  public static Shape scalar() {
    return SCALAR;
  }

  /** Returns {@code [batch, extents…]}. */
  public static Shape batchOf(long... extents) {
    return of(LongStream.concat(LongStream.of(BATCH), LongStream.of(extents)).toArray());
  }

  /** Returns the number of axes; 0 for a scalar. */
  public int rank() {
    return extents.length;
  }

  /** Returns the extent of an axis; a negative axis counts from the end. */
  public long extent(int axis) {
    return extents[axis(axis)];
  }

  /** Returns the axis as a number from 0; negative ones count from the end. */
  int axis(int axis) {
    int positive = axis < 0 ? axis + rank() : axis;
    if (positive < 0 || positive >= rank()) {
      throw new ShapeException("axis " + axis + " does not exist in " + this);
    }
    return positive;
  }

  /** Returns a copy of the extents. */
  public long[] extents() {
    return extents.clone();
  }

  /** Returns whether an extent depends on the batch. */
  public boolean dependsOnBatch() {
    return batchExtents() > 0;
  }

  /** Counts without a stream, as every step of a training asks. */
  private int batchExtents() {
    int count = 0;
    for (long extent : extents) {
      count += extent < 0 ? 1 : 0;
    }
    return count;
  }

  /** Returns whether both have equally many elements, whatever the batch size. */
  boolean sameSize(Shape other) {
    return size() == other.size() && batchExtents() == other.batchExtents();
  }

  /**
   * Returns the number of elements; where the batch is among the extents, the number for a batch of
   * one example, and negative if it grows with the batch size rather than with its square.
   */
  public long size() {
    long size = 1;
    for (long extent : extents) {
      size = Math.multiplyExact(size, extent);
    }
    return size;
  }

  /** Returns this shape with another extent on one axis. */
  public Shape with(int axis, long extent) {
    long[] changed = extents.clone();
    changed[axis(axis)] = extent;
    return of(changed);
  }

  /** Returns this shape without its first axis: the shape of one example of a batch. */
  public Shape example() {
    if (rank() == 0) {
      throw new ShapeException("a scalar has no batch axis to drop");
    }
    return new Shape(Arrays.copyOfRange(extents, 1, rank()));
  }

  /** Returns this shape, taken as one example, with the batch in front. */
  public Shape batched() {
    return batchOf(extents);
  }

  /** Returns this shape with the listed axes set to 1, or removed. */
  Shape reduced(int[] axes, boolean keep) {
    boolean[] gone = new boolean[rank()];
    for (int axis : axes) {
      gone[axis(axis)] = true;
    }
    return new Shape(
        IntStream.range(0, rank())
            .filter(axis -> keep || !gone[axis])
            .mapToLong(axis -> gone[axis] ? 1 : extents[axis])
            .toArray());
  }

  /**
   * Returns the extents for a given batch size.
   *
   * @throws ShapeException if an extent is more than an array holds
   */
  public int[] resolve(int batch) {
    long[] resolved = LongStream.of(extents).map(e -> e < 0 ? -e * batch : e).toArray();
    for (long extent : resolved) {
      if (extent < 0 || extent > Integer.MAX_VALUE) {
        throw tooLarge(Arrays.toString(resolved));
      }
    }
    return LongStream.of(resolved).mapToInt(Math::toIntExact).toArray();
  }

  /**
   * Returns the number of elements of resolved extents.
   *
   * @throws ShapeException if it is more than an array holds
   */
  public static int count(int... resolved) {
    long count = 1;
    for (int extent : resolved) {
      count *= extent;
      if (count > Integer.MAX_VALUE) {
        throw tooLarge(Arrays.toString(resolved));
      }
    }
    return (int) count;
  }

  private static ShapeException tooLarge(String extents) {
    return new ShapeException(
        "%s has more than %d numbers, the most that an array holds; take smaller layers or batches"
            .formatted(extents, Integer.MAX_VALUE));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(extents, shape.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  /** Returns for example {@code [batch, 784]}. */
  @Override
  public String toString() {
    return LongStream.of(extents)
        .mapToObj(e -> e == BATCH ? "batch" : e < 0 ? -e + "·batch" : Long.toString(e))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
