package org.ae4j.evaluation.use;

import java.util.Arrays;
import java.util.Objects;
import org.ae4j.core.DataException;

/**
 * Something to look at beside the numbers: rows that are drawn as examples, or as points of a
 * plane. Exhibits of one title are shown side by side, one for each contestant, so a title says
 * what is shown and not whose it is.
 *
 * @param title what is shown, such as {@code reconstructions}
 * @param caption one sentence that says what to look for
 * @param kind how rows are drawn
 * @param rows what is drawn, in order
 * @param labels the class of every row, from 0; empty where there is none
 */
public record Exhibit(String title, String caption, Kind kind, float[][] rows, int[] labels) {
  /** How rows are drawn. */
  public enum Kind {
    /** As examples of the data set, such as pictures. */
    EXAMPLES,
    /** As points of a plane, two numbers each. */
    PLANE
  }

  public Exhibit {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(caption, "caption");
    rows = Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
    labels = labels.clone();
    if (rows.length == 0 || labels.length != 0 && labels.length != rows.length) {
      throw new DataException(
          title + " has %d rows and %d labels".formatted(rows.length, labels.length));
    }
    if (kind == Kind.PLANE && Arrays.stream(rows).anyMatch(row -> row.length != 2)) {
      throw new DataException(title + " needs two numbers per point of the plane");
    }
  }

  /** Returns rows to be drawn as examples. */
  public static Exhibit examples(String title, String caption, float[][] rows) {
    return new Exhibit(title, caption, Kind.EXAMPLES, rows, new int[0]);
  }

  /** Returns points of a plane, shape {@code [points, 2]}, coloured by class if there are any. */
  public static Exhibit plane(String title, String caption, float[][] points, int[] labels) {
    return new Exhibit(title, caption, Kind.PLANE, points, labels);
  }

  @Override
  public float[][] rows() {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
  }

  @Override
  public int[] labels() {
    return labels.clone();
  }
}
