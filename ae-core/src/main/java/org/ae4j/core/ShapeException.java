package org.ae4j.core;

/** Two parts do not fit together; the message shows both shapes. */
public final class ShapeException extends Ae4jException {
  private static final long serialVersionUID = 1L;

  public ShapeException(String message) {
    super(message);
  }

  public ShapeException(String message, Throwable cause) {
    super(message, cause);
  }
}
