package org.ae4j.core;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How long something that many threads use keeps its memory: until it was closed and the last call
 * that was under way has returned.
 */
final class Lifetime {
  private final Runnable free;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** The calls under way, and one for whoever is to close it. */
  private final AtomicInteger users = new AtomicInteger(1);

  Lifetime(Runnable free) {
    this.free = free;
  }

  /**
   * Makes a call that needs the memory.
   *
   * @throws StateException if it was closed
   */
  <T> T during(Supplier<T> call) {
    if (closed.get() || users.updateAndGet(count -> count == 0 ? 0 : count + 1) == 0) {
      throw new StateException("this model was closed; load or train it again");
    }
    try {
      return call.get();
    } finally {
      leave();
    }
  }

  /** Refuses calls from now on; frees the memory after those under way. */
  void close() {
    if (closed.compareAndSet(false, true)) {
      leave();
    }
  }

  private void leave() {
    if (users.decrementAndGet() == 0) {
      free.run();
    }
  }
}
