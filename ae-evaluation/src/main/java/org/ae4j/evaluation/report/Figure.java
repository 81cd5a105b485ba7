package org.ae4j.evaluation.report;

import java.util.Objects;
import org.ae4j.evaluation.picture.Picture;

/**
 * A picture in a report.
 *
 * @param title the heading above it
 * @param caption what it shows, for those who see it and those who do not
 * @param picture what is shown
 */
public record Figure(String title, String caption, Picture picture) {
  public Figure {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(picture, "picture");
  }
}
