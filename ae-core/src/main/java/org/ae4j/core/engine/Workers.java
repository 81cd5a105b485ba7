package org.ae4j.core.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.ae4j.core.StateException;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Threads that work on the parts of a step side by side. Each tells the native library to use a
 * fixed number of threads itself, so that results do not depend on the machine's load or size.
 *
 * <p>Waking a sleeping thread takes longer than a step of a small network, so threads look for work
 * for some microseconds before they sleep, if there are processors enough.
 */
public final class Workers implements AutoCloseable {
  /** About 20 µs. */
  private static final int LOOKS = 400;

  private final Worker[] workers;
  private final int looks;
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile Thread caller;
  private volatile IntConsumer task;
  private volatile int tasks;
  private volatile int round;
  private volatile boolean closed;

  /**
   * Starts the threads.
   *
   * @param threads how many
   * @param nativeThreads how many threads the native library may use in each
   */
  public Workers(int threads, int nativeThreads) {
    Nd4j.getBackend();
    looks = Runtime.getRuntime().availableProcessors() >= threads ? LOOKS : 0;
    workers = new Worker[threads];
    for (int i = 0; i < threads; i++) {
      workers[i] = new Worker(i, nativeThreads);
      workers[i].start();
    }
  }

  /**
   * Runs one task per part and waits for all of them; an interrupt of the caller is kept for later.
   * Which thread runs a part depends on nothing but their numbers.
   *
   * @param parts how many parts there are
   * @param part is given the number of a part
   * @throws StateException if they are closed, or at work for another thread
   * @throws RuntimeException the first failure of a part, after all have ended; it carries the
   *     others
   */
  public void run(int parts, IntConsumer part) {
    if (closed) {
      throw new StateException("these workers were closed; make new ones");
    }
    if (!busy.compareAndSet(false, true)) {
      throw new StateException(
          "these workers are at work for another thread; each training needs workers of its own");
    }
    try {
      task = part;
      tasks = parts;
      caller = Thread.currentThread();
      pending.set(workers.length);
      call();
      await();
    } finally {
      busy.set(false);
    }
    rethrow();
  }

  private void rethrow() {
    RuntimeException first = null;
    for (Worker worker : workers) {
      RuntimeException failure = worker.takeFailure();
      if (first == null) {
        first = failure;
      } else if (failure != null && failure != first) {
        first.addSuppressed(failure);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void call() {
    round++;
    for (Worker worker : workers) {
      if (worker.asleep) {
        LockSupport.unpark(worker);
      }
    }
  }

  private void await() {
    for (int i = 0; i < looks && pending.get() > 0; i++) {
      Thread.onSpinWait();
    }
    boolean interrupted = false;
    while (pending.get() > 0) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    call();
  }

  private final class Worker extends Thread {
    private final int index;
    private final int nativeThreads;
    private volatile boolean asleep;
    private volatile RuntimeException failure;

    Worker(int index, int nativeThreads) {
      super("ae4j-worker-" + index);
      this.index = index;
      this.nativeThreads = nativeThreads;
      setDaemon(true);
    }

    @Override
    public void run() {
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(nativeThreads);
      int seen = 0;
      while (true) {
        awaitRound(seen);
        if (closed) {
          return;
        }
        seen = round;
        work();
        if (pending.decrementAndGet() == 0) {
          LockSupport.unpark(caller);
        }
      }
    }

    private void awaitRound(int seen) {
      for (int i = 0; i < looks && round == seen; i++) {
        Thread.onSpinWait();
      }
      asleep = true;
      while (round == seen) {
        LockSupport.park(this);
      }
      asleep = false;
    }

    private void work() {
      try {
        for (int number = index; number < tasks; number += workers.length) {
          task.accept(number);
        }
      } catch (RuntimeException e) {
        failure = e;
      } catch (Error e) {
        failure = new IllegalStateException("a worker failed: " + e, e);
      }
    }

    /** Returns how this thread's parts failed, null if they did not, and forgets it. */
    private RuntimeException takeFailure() {
      RuntimeException thrown = failure;
      failure = null;
      return thrown;
    }
  }
}
