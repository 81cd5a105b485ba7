package org.ae4j.core;

import java.util.Arrays;
import java.util.Optional;
import org.ae4j.core.graph.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Examples as a model takes them: finite numbers, all of one shape, with a condition and a separate
 * target where the model has them. Immutable; rows are shared between views, not copied.
 */
public final class Samples {
  private final Shape example;
  private final float[][] rows;
  private final Samples condition;
  private final Samples target;

  private Samples(Shape example, float[][] rows, Samples condition, Samples target) {
    this.example = example;
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
      throw none();
    }
    float[][] copy = new float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      copy[row] = rows[row] == null ? null : rows[row].clone();
    }
    return sharing(Shape.of(rows[0].length), copy);
  }

  /** Returns a copy of an array's examples; its first axis is the batch. */
  public static Samples of(INDArray array) {
    if (array == null || array.rank() < 2 || array.isEmpty()) {
      throw new DataException(
          "examples need an array of at least two axes, [examples, features], and were given "
              + (array == null ? "none" : Arrays.toString(array.shape())));
    }
    INDArray floats = array.castTo(DataType.FLOAT).dup('c');
    Shape example = Shape.of(array.shape()).example();
    return of(example, floats.data().asFloat());
  }

  /**
   * Returns a copy of examples that lie one behind the other in row-major order.
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
    float[][] rows = new float[values.length / width][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }
    return sharing(example, rows);
  }

  /**
   * Returns rows as examples. They are not copied, and must not be written to afterwards.
   *
   * @param example the shape of one example
   * @param rows at least one, each with the numbers of one example
   * @throws DataException if a row has another length, or a number is not finite
   */
  public static Samples sharing(Shape example, float[][] rows) {
    if (rows.length == 0) {
      throw none();
    }
    int width = Math.toIntExact(example.size());
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] == null || rows[row].length != width) {
        throw new DataException(
            "row %d has %s numbers but an example has %d; all rows must be equally long"
                .formatted(row, rows[row] == null ? "no" : rows[row].length, width));
      }
      for (int column = 0; column < width; column++) {
        if (!Float.isFinite(rows[row][column])) {
          throw new DataException(
              "row %d, column %d is %s; remove or impute what is not a finite number"
                  .formatted(row, column, rows[row][column]));
        }
      }
    }
    return new Samples(example, rows, null, null);
  }

  private static DataException none() {
    return new DataException("there are no examples: at least one row of one number is needed");
  }

  /** Returns the same examples with a condition each, such as a one-hot label. */
  public Samples withCondition(Samples other) {
    return new Samples(example, rows, sameSize("conditions", other), target);
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
    return new Samples(example, rows, condition, sameSize("targets", other));
  }

  private Samples sameSize(String what, Samples other) {
    if (other.size() != size()) {
      throw new DataException("there are " + size() + " examples but " + other.size() + " " + what);
    }
    return other;
  }

  /** Returns a view of some examples in a given order. */
  public Samples subset(int... indices) {
    float[][] chosen = new float[indices.length][];
    for (int i = 0; i < chosen.length; i++) {
      if (indices[i] < 0 || indices[i] >= size()) {
        throw new DataException("there is no example " + indices[i] + " among " + size());
      }
      chosen[i] = rows[indices[i]];
    }
    return new Samples(
        example,
        chosen,
        condition == null ? null : condition.subset(indices),
        target == null ? null : target.subset(indices));
  }

  /** Returns the same numbers as examples of another shape. */
  public Samples reshape(Shape other) {
    if (other.size() != example.size()) {
      throw new DataException("an example of shape " + example + " cannot be arranged as " + other);
    }
    return new Samples(other, rows, condition, target);
  }

  /** Returns how many examples there are. */
  public int size() {
    return rows.length;
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
    System.arraycopy(rows[index], 0, to, position, width());
  }

  /** Returns copies of the examples as rows. */
  public float[][] toArray() {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
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
        float value = rows[i][j];
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
