package org.ae4j.core;

/** A model file that is damaged, foreign or of an unknown version. */
public final class ModelFileException extends Ae4jException {
  private static final long serialVersionUID = 1L;

  public ModelFileException(String message) {
    super(message);
  }

  public ModelFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
