package org.ae4j.core.engine;

/** One step of a plan, bound to its arrays. */
interface Kernel extends AutoCloseable {
  void run();

  @Override
  default void close() {}
}
