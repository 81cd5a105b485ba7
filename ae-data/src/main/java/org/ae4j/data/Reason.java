package org.ae4j.data;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What an exception of the platform means, in words. */
final class Reason {
  private Reason() {}

  /** Returns its message, or words for those that have none or only name the file. */
  static String of(Exception exception) {
    if (exception instanceof EOFException) {
      return "it ends too early";
    }
    if (exception instanceof NoSuchFileException) {
      return "there is no such place";
    }
    if (exception instanceof AccessDeniedException) {
      return "access is denied";
    }
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : message;
  }
}
