package org.ae4j.core;

/** A setting has a value that cannot work; the message names the setting. */
public final class ConfigurationException extends Ae4jException {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(message);
  }

  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
