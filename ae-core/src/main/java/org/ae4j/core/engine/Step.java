package org.ae4j.core.engine;

/** What a chain does with one block of elements. */
interface Step {
  /** Prepares a pass over all elements. */
  default void begin() {}

  /** Works on the elements from {@code start}; they are at the front of the registers. */
  void run(int start, int count);

  /** Finishes a pass. */
  default void end() {}
}
