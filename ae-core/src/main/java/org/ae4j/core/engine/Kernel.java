package org.ae4j.core.engine;

/** One step of a plan, bound to its arrays. */
interface Kernel extends AutoCloseable {
  void run();

  /** Returns what is called, for a plan that explains itself. */
  default String call() {
    return getClass().getSimpleName();
  }

  @Override
  default void close() {}
}
