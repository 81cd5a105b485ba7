package org.ae4j.core.engine;

import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Threads that work on the parts of a step side by side. Each tells the native library to use a
 * fixed number of threads itself, so that results do not depend on the machine's load or size.
 */
public final class Workers implements AutoCloseable {
  private final Worker[] workers;
  private final Semaphore done = new Semaphore(0);
  private volatile IntConsumer task;
  private volatile int tasks;

  /**
   * Starts the threads.
   *
   * @param threads how many
   * @param nativeThreads how many threads the native library may use in each
   */
  public Workers(int threads, int nativeThreads) {
    Nd4j.getBackend();
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
   * @throws RuntimeException the first failure of a part, after all have ended
   */
  public void run(int parts, IntConsumer part) {
    task = part;
    tasks = parts;
    for (Worker worker : workers) {
      worker.start.release();
    }
    done.acquireUninterruptibly(workers.length);
    for (Worker worker : workers) {
      worker.rethrow();
    }
  }

  @Override
  public void close() {
    task = null;
    for (Worker worker : workers) {
      worker.start.release();
    }
  }

  private final class Worker extends Thread {
    private final Semaphore start = new Semaphore(0);
    private final int index;
    private final int nativeThreads;
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
      while (true) {
        start.acquireUninterruptibly();
        IntConsumer part = task;
        if (part == null) {
          return;
        }
        try {
          for (int number = index; number < tasks; number += workers.length) {
            part.accept(number);
          }
        } catch (RuntimeException e) {
          failure = e;
        } catch (Error e) {
          failure = new IllegalStateException("a worker failed: " + e, e);
        } finally {
          done.release();
        }
      }
    }

    private void rethrow() {
      RuntimeException thrown = failure;
      if (thrown != null) {
        failure = null;
        throw thrown;
      }
    }
  }
}
