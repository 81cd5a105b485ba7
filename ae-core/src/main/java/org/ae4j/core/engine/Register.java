package org.ae4j.core.engine;

/** Where a chain finds one block of a value: always the same array, or a page of paged memory. */
@FunctionalInterface
interface Register {
  /** Returns the array that holds the elements from {@code start} at its front. */
  float[] at(int start);

  /** Returns the register that is one array. */
  static Register of(float[] array) {
    return start -> array;
  }
}
