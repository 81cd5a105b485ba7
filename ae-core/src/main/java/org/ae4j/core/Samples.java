package org.ae4j.core;

import java.util.Optional;
import org.ae4j.core.graph.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Examples as a model takes them: finite numbers, all of one shape, with a condition and a separate
 * target where the model has them. Immutable; large arrays are shared between views, not copied.
 */
public final class Samples {
  private final Shape example;
  private final float[] values;
  private final int[] rows;
  private final Samples condition;
  private final Samples target;

  private Samples(Shape example, float[] values, int[] rows, Samples condition, Samples target) {
    this.example = example;
    this.values = values;
    this.rows = rows;
    this.condition = condition;
    this.target = target;
  }

  /**
   * Returns the rows as examples with one axis.
   *
   * @throws DataException if there are none, they differ in length, or a number is not finite
   */
  public static Samples of(float[][] rows) {
    if (rows == null || rows.length == 0 || rows[0] == null || rows[0].length == 0) {
      throw new DataException("there are no examples: at least one row of one number is needed");
    }
    int width = rows[0].length;
    float[] values = new float[Math.multiplyExact(rows.length, width)];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] == null || rows[row].length != width) {
        throw new DataException(
            "row %d has %s numbers but row 0 has %d; all rows must be equally long"
                .formatted(row, rows[row] == null ? "no" : rows[row].length, width));
      }
      System.arraycopy(rows[row], 0, values, row * width, width);
    }
    return of(Shape.of(width), values);
  }

  /** Returns a copy of an array's examples; its first axis is the batch. */
  public static Samples of(INDArray array) {
    if (array == null || array.rank() < 2 || array.isEmpty()) {
      throw new DataException(
          "examples need an array of at least two axes, [examples, features], and were given "
              + (array == null ? "none" : java.util.Arrays.toString(array.shape())));
    }
    INDArray floats = array.castTo(DataType.FLOAT).dup('c');
    Shape example = Shape.of(array.shape()).example();
    return of(example, floats.data().asFloat());
  }

  /**
   * Returns examples that lie one behind the other in row-major order. The array is not copied, and
   * must not be written to afterwards.
   *
   * @param example the shape of one example
   * @throws DataException if the numbers do not fill whole examples, or one is not finite
   */
  public static Samples of(Shape example, float[] values) {
    int width = Math.toIntExact(example.size());
    if (values.length == 0 || values.length % width != 0) {
      throw new DataException(
          values.length
              + " numbers do not make examples of shape "
              + example
              + ", "
              + width
              + " each");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new DataException(
            "row %d, column %d is %s; remove or impute what is not a finite number"
                .formatted(i / width, i % width, values[i]));
      }
    }
    return new Samples(example, values, null, null, null);
  }

  /** Returns the same examples with a condition each, such as a one-hot label. */
  public Samples withCondition(Samples other) {
    return new Samples(example, values, rows, sameSize("conditions", other), target);
  }

  /** Returns the same examples, each to be reconstructed as another one of the same shape. */
  public Samples withTarget(Samples other) {
    if (!other.example.equals(example)) {
      throw new DataException(
          "targets must have the shape of the examples, "
              + example
              + ", but have "
              + other.example);
    }
    return new Samples(example, values, rows, condition, sameSize("targets", other));
  }

  private Samples sameSize(String what, Samples other) {
    if (other.size() != size()) {
      throw new DataException("there are " + size() + " examples but " + other.size() + " " + what);
    }
    return other;
  }

  /** Returns a view of some examples in a given order. */
  public Samples subset(int... indices) {
    int[] mapped = new int[indices.length];
    for (int i = 0; i < mapped.length; i++) {
      if (indices[i] < 0 || indices[i] >= size()) {
        throw new DataException("there is no example " + indices[i] + " among " + size());
      }
      mapped[i] = row(indices[i]);
    }
    return new Samples(
        example,
        values,
        mapped,
        condition == null ? null : condition.subset(indices),
        target == null ? null : target.subset(indices));
  }

  /** Returns the same numbers as examples of another shape. */
  public Samples reshape(Shape other) {
    if (other.size() != example.size()) {
      throw new DataException("an example of shape " + example + " cannot be arranged as " + other);
    }
    return new Samples(other, values, rows, condition, target);
  }

  /** Returns how many examples there are. */
  public int size() {
    return rows != null ? rows.length : values.length / width();
  }

  /** Returns the shape of one example. */
  public Shape example() {
    return example;
  }

  /** Returns how many numbers one example has. */
  public int width() {
    return Math.toIntExact(example.size());
  }

  /** Returns the conditions, if there are any. */
  public Optional<Samples> condition() {
    return Optional.ofNullable(condition);
  }

  /** Returns the separate targets, if there are any. */
  public Optional<Samples> target() {
    return Optional.ofNullable(target);
  }

  /** Copies one example. */
  public void copy(int index, float[] to, int position) {
    System.arraycopy(values, row(index) * width(), to, position, width());
  }

  /** Returns copies of the examples as rows. */
  public float[][] toArray() {
    float[][] copy = new float[size()][width()];
    for (int i = 0; i < copy.length; i++) {
      copy(i, copy[i], 0);
    }
    return copy;
  }

  private int row(int index) {
    return rows == null ? index : rows[index];
  }

  /**
   * Checks that every number lies in a range.
   *
   * @param who what needs the range, for the message
   * @throws DataException if one does not
   */
  public void requireWithin(Range range, String who) {
    if (range.equals(Range.FINITE)) {
      return;
    }
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < width(); j++) {
        float value = values[row(i) * width() + j];
        if (!range.contains(value)) {
          throw new DataException(
              "%s needs data from %s to %s, but row %d, column %d is %s; scale to [%s,%s] first"
                  .formatted(
                      who,
                      number(range.lowest()),
                      number(range.highest()),
                      i,
                      j,
                      number(value),
                      number(range.lowest()),
                      number(range.highest())));
        }
      }
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
