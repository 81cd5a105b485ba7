package org.ae4j.core.model;

import org.ae4j.core.ModelFileException;

/**
 * Where in a description something stands.
 *
 * @param path such as {@code $.encoder.widths[2]}
 */
record Place(String path) {
  /** The whole description. */
  static final Place ROOT = new Place("$");

  /** Returns the place of a field of this one. */
  Place field(String name) {
    return new Place(path + "." + name);
  }

  /** Returns the place of an item of this one, from 0. */
  Place item(int index) {
    return new Place(path + "[" + index + "]");
  }

  /** Returns the error of this place; the message goes on from its path. */
  ModelFileException error(String message) {
    return new ModelFileException(path + " " + message);
  }

  /** Returns the error of this place for what refused its value. */
  ModelFileException refused(RuntimeException cause) {
    return new ModelFileException(path + " is refused: " + cause.getMessage(), cause);
  }
}
