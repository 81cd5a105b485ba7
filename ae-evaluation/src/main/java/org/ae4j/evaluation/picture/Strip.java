package org.ae4j.evaluation.picture;

import java.util.Arrays;
import java.util.Objects;
import org.ae4j.core.DataException;

/**
 * Drawings of one kind with a caption beside them, such as the feature maps after one layer.
 *
 * @param title what they are
 * @param detail more about them, such as their size; may be empty
 * @param form how each is drawn
 * @param rows one per drawing, finite; at least one
 */
public record Strip(String title, String detail, ExampleForm form, float[][] rows) {
  public Strip {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
    if (rows.length == 0) {
      throw new DataException("there is nothing to draw beside \"" + title + "\"");
    }
    rows = Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
    for (float[] row : rows) {
      requireDrawable(title, form, row);
    }
  }

  private static void requireDrawable(String title, ExampleForm form, float[] row) {
    if (row.length != form.width()) {
      throw new DataException(
          "a drawing of \"%s\" has %d numbers but its form %d"
              .formatted(title, row.length, form.width()));
    }
    for (float number : row) {
      if (!Float.isFinite(number)) {
        throw new DataException(
            "a drawing of \"" + title + "\" needs finite numbers, not " + number);
      }
    }
  }
}
