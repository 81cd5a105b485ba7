package org.ae4j.core;

/** An object was used in a state in which it cannot be: closed, busy, or not yet filled. */
public final class StateException extends Ae4jException {
  private static final long serialVersionUID = 1L;

  public StateException(String message) {
    super(message);
  }
}
