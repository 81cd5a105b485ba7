package org.ae4j.benchmarks;

/** A library has no words for a network, or none that can be trained. */
final class InexpressibleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InexpressibleException(String reason) {
    super(reason);
  }
}
