package org.ae4j.evaluation.report;

import java.util.Objects;
import java.util.Optional;
import org.ae4j.evaluation.picture.Picture;

/**
 * A picture in a report.
 *
 * @param title the heading above it
 * @param caption what it shows, for those who see it and those who do not
 * @param picture what is shown
 * @param numbers what it is made of, as a file beside the report that is linked below it
 */
public record Figure(String title, String caption, Picture picture, Optional<Numbers> numbers) {
  public Figure {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(picture, "picture");
    Objects.requireNonNull(numbers, "numbers");
  }

  /** A picture that shows no numbers. */
  public Figure(String title, String caption, Picture picture) {
    this(title, caption, picture, Optional.empty());
  }

  /** A picture with the numbers it is made of. */
  public Figure(String title, String caption, Picture picture, Numbers numbers) {
    this(title, caption, picture, Optional.of(numbers));
  }
}
