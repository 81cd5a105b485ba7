package org.ae4j.core;

/** Training left the finite numbers; the message names the step and the tensor. */
public final class DivergenceException extends Ae4jException {
  private static final long serialVersionUID = 1L;

  public DivergenceException(String message) {
    super(message);
  }

  public DivergenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
