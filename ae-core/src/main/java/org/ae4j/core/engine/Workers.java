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

  /**
   * Starts the threads.
   *
   * @param count how many parts a step has
   * @param nativeThreads how many threads the native library may use in each
   */
  public Workers(int count, int nativeThreads) {
    Nd4j.getBackend();
    workers = new Worker[count];
    for (int i = 0; i < count; i++) {
      workers[i] = new Worker(i, nativeThreads);
      workers[i].start();
    }
  }

  /**
   * Runs one task per part and waits for all of them; an interrupt of the caller is kept for later.
   *
   * @throws RuntimeException the first failure of a part, after all have ended
   */
  public void run(IntConsumer part) {
    task = part;
    for (Worker worker : workers) {
      worker.start.release();
    }
    done.acquireUninterruptibly(workers.length);
    for (Worker worker : workers) {
      worker.rethrow();
    }
  }

  /** Returns the number of parts. */
  public int count() {
    return workers.length;
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
          part.accept(index);
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
