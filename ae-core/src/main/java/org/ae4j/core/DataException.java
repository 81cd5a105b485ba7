package org.ae4j.core;

/** Data that cannot be used: a bad cell, a bad file; the message names its row, line or byte. */
public final class DataException extends Ae4jException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
