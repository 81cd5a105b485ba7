package org.ae4j.core;

/**
 * The root of every error that this library raises on purpose. Its message says what was expected,
 * what was found and what to do.
 */
public abstract class Ae4jException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected Ae4jException(String message) {
    super(message);
  }

  protected Ae4jException(String message, Throwable cause) {
    super(message, cause);
  }
}
