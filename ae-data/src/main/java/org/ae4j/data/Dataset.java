package org.ae4j.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.core.Samples;
import org.ae4j.core.graph.Shape;

/**
 * An immutable set of examples, each a row of finite numbers of one shape, perhaps with a class
 * label per row. There is always at least one row and one column. Rows are copied on the way in and
 * on the way out, but shared among the sets made of one another, so a split costs no memory.
 */
public final class Dataset {
  private final String name;
  private final float[][] rows;
  private final Features features;
  private final Labels labels;

  private Dataset(String name, float[][] rows, Features features, Labels labels) {
    this.name = Objects.requireNonNull(name, "name");
    this.rows = rows;
    this.features = features;
    this.labels = labels;
    if (rows.length == 0) {
      throw new DataException(name + " has no rows; at least one is needed");
    }
    if (labels != null) {
      labels.requireCount(rows.length, name);
    }
  }

  /**
   * Returns a set of the rows, copied.
   *
   * @param name what reports call it
   * @param values one row per example, all of one length
   * @throws DataException if there is no row or column, rows differ in length, or a cell is not
   *     finite; the message names the row and the column
   */
  public static Dataset of(String name, float[][] values) {
    boolean empty = values == null || values.length == 0 || values[0] == null;
    return of(name, values, empty ? 1 : values[0].length);
  }

  /**
   * Returns a set of the rows, copied.
   *
   * @param shape the extents of one example, for example 28, 28, 1; their product is the row length
   * @throws DataException as in {@link #of(String, float[][])}
   */
  public static Dataset of(String name, float[][] values, int... shape) {
    if (values == null) {
      throw new DataException(name + " has no rows; at least one is needed");
    }
    float[][] copy = new float[values.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i] == null ? null : values[i].clone();
    }
    return owning(name, copy, new Features(shape.clone(), List.of()), null);
  }

  /** Takes rows that nobody else holds, checks them and does not copy them. */
  static Dataset owning(String name, float[][] rows, Features features, Labels labels) {
    for (int i = 0; i < rows.length; i++) {
      features.requireUsable(name, rows[i], i);
    }
    return new Dataset(name, rows, features, labels);
  }

  /** Returns what reports call this set. */
  public String name() {
    return name;
  }

  /** Returns the number of examples. */
  public int size() {
    return rows.length;
  }

  /** Returns the number of columns: the product of the {@link #shape() shape}. */
  public int width() {
    return features.width();
  }

  /** Returns the extents of one example: {@code [784]}, or height, width and channels. */
  public int[] shape() {
    return features.shape().clone();
  }

  /** Returns one name per column; empty where columns have none. */
  public List<String> featureNames() {
    return features.names();
  }

  Features features() {
    return features;
  }

  /** Returns a copy of one example. */
  public float[] row(int index) {
    return rows[requireRow(index)].clone();
  }

  /** Returns one cell. */
  public float value(int row, int column) {
    return rows[row][column];
  }

  /** Copies one example into an array from an offset on, to fill batches without allocating. */
  public void copyRow(int index, float[] target, int offset) {
    System.arraycopy(rows[requireRow(index)], 0, target, offset, width());
  }

  private int requireRow(int index) {
    if (index < 0 || index >= rows.length) {
      throw new DataException(name + " has rows 0 to " + (rows.length - 1) + ", not " + index);
    }
    return index;
  }

  /** Returns the examples as models take them, without labels; the numbers are not copied. */
  public Samples samples() {
    return Samples.sharing(Shape.of(Arrays.stream(shape()).asLongStream().toArray()), rows);
  }

  /**
   * Returns all examples, not copied, for those who only read and have no room for a copy. They
   * must not be written to.
   */
  public float[][] sharedRows() {
    return rows.clone();
  }

  /** Returns a copy of all examples. */
  public float[][] toArray() {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
  }

  /** Returns whether every row has a class label. */
  public boolean hasLabels() {
    return labels != null;
  }

  /**
   * Returns a copy of the class labels, one per row.
   *
   * @throws DataException if there are none
   */
  public int[] labels() {
    return requireLabels().values().clone();
  }

  /** Returns the class label of one row; like {@link #labels}, if there are any. */
  public int label(int row) {
    return requireLabels().values()[requireRow(row)];
  }

  /** Returns the names of classes 0, 1, …; empty where numbers are all there is. */
  public List<String> labelNames() {
    return labels == null ? List.of() : labels.names();
  }

  private Labels requireLabels() {
    if (labels == null) {
      throw new DataException(name + " has no labels; name its label column or its label file");
    }
    return labels;
  }

  /**
   * Returns the first examples.
   *
   * @param count how many; all where there are fewer
   * @throws DataException if it is less than one
   */
  public Dataset head(int count) {
    return count >= size() ? this : subset(IntStream.range(0, count).toArray());
  }

  /**
   * Returns the listed examples in the listed order.
   *
   * @param indices rows from 0; a row may be listed twice
   * @throws DataException if none is listed or one does not exist
   */
  public Dataset subset(int... indices) {
    float[][] chosen = new float[indices.length][];
    for (int i = 0; i < indices.length; i++) {
      chosen[i] = rows[requireRow(indices[i])];
    }
    return new Dataset(name, chosen, features, labels == null ? null : labels.of(indices));
  }

  /**
   * Returns the examples of some classes, for example of the normal class alone.
   *
   * @throws DataException if there are no labels or no such examples
   */
  public Dataset ofClasses(int... classes) {
    int[] all = requireLabels().values();
    return subset(
        IntStream.range(0, size())
            .filter(i -> Arrays.stream(classes).anyMatch(wanted -> wanted == all[i]))
            .toArray());
  }

  /** Returns the same examples as flat rows of shape {@code [width]}. */
  public Dataset flatten() {
    return withShape(width());
  }

  /**
   * Returns the same rows seen as another shape.
   *
   * @throws DataException if its product is not the width
   */
  public Dataset withShape(int... shape) {
    var other = new Features(shape.clone(), features.names());
    if (other.width() != width()) {
      throw new DataException(
          "%s has examples of shape %s; they cannot become %s"
              .formatted(name, Arrays.toString(features.shape()), Arrays.toString(shape)));
    }
    return new Dataset(name, rows, other, labels);
  }

  /** Returns the columns, from 0, in which all rows agree. */
  public int[] constantColumns() {
    return IntStream.range(0, width())
        .filter(j -> Arrays.stream(rows).allMatch(row -> row[j] == rows[0][j]))
        .toArray();
  }

  /** Returns what a user should know about this set before training on it; often nothing. */
  public List<String> warnings() {
    int[] constant = constantColumns();
    if (constant.length == 0) {
      return List.of();
    }
    return List.of(
        "%s: %d of %d columns never change and tell nothing, first %s"
            .formatted(name, constant.length, width(), features.describe(constant[0])));
  }

  /** Returns the same examples under another name. */
  public Dataset withName(String other) {
    return new Dataset(other, rows, features, labels);
  }

  /**
   * Returns the same examples with class labels.
   *
   * @param classes one per row
   * @param names the names of classes 0, 1, …; empty where numbers are all there is
   * @throws DataException if there are not as many as rows, or a class has no name
   */
  public Dataset withLabels(int[] classes, List<String> names) {
    return new Dataset(name, rows, features, new Labels(classes.clone(), names));
  }

  /** Returns the same examples without class labels. */
  public Dataset withoutLabels() {
    return new Dataset(name, rows, features, null);
  }

  /**
   * Returns other rows with the columns and labels of this set, copied: reconstructions, say.
   *
   * @param values as many rows and columns as here
   * @throws DataException if they are not, or a cell is not finite
   */
  public Dataset withValues(float[][] values) {
    float[][] copy = Arrays.stream(values).map(float[]::clone).toArray(float[][]::new);
    if (copy.length != size()) {
      throw new DataException(name + " has " + size() + " rows; " + copy.length + " do not fit");
    }
    return withRows(copy);
  }

  /** Returns a set with these rows, its columns and labels; the rows are checked and not copied. */
  Dataset withRows(float[][] others) {
    return owning(name, others, features, labels);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dataset set
        && name.equals(set.name)
        && features.equals(set.features)
        && Objects.equals(labels, set.labels)
        && Arrays.deepEquals(rows, set.rows);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, features, labels, Arrays.deepHashCode(rows));
  }

  /** Returns for example {@code mnist: 60000 × [28, 28, 1], 10 classes}. */
  @Override
  public String toString() {
    String classes =
        labels == null ? "" : ", " + Arrays.stream(labels.values()).distinct().count() + " classes";
    return name + ": " + size() + " × " + Arrays.toString(features.shape()) + classes;
  }
}
