package org.ae4j.core.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Threads that the whole process shares for pieces of work without an order, such as the blocks of
 * a large set. Each piece has one native thread, so that its bits do not depend on their number.
 */
public final class Team {
  private static final int SIZE =
      limited(Runtime.getRuntime().availableProcessors(), System.getenv("OMP_NUM_THREADS"));
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(SIZE, Team::thread);

  private Team() {}

  /**
   * Returns how many threads there are: as many as there are processors, or as {@code
   * OMP_NUM_THREADS} says if that is fewer.
   */
  public static int size() {
    return SIZE;
  }

  static int limited(int processors, String limit) {
    boolean number = limit != null && limit.matches("[1-9][0-9]{0,3}");
    return number ? Math.min(processors, Integer.parseInt(limit)) : processors;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ae4j-team");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs one piece of work per number and waits for all; a single one runs on the caller's thread.
   *
   * @param part is given the number of a piece, from 0
   * @throws RuntimeException the first failure found; the other pieces are finished or left out
   */
  public static void run(int parts, IntConsumer part) {
    int busy = Math.min(SIZE, parts);
    if (busy <= 1) {
      alone(() -> IntStream.range(0, parts).forEach(part));
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
            part.accept(i);
          }
        };
    CompletableFuture<?>[] shares =
        IntStream.range(0, busy)
            .mapToObj(i -> CompletableFuture.runAsync(() -> alone(share), THREADS))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(shares).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Work on one native thread; the setting belongs to the calling thread and is put back. */
  private static void alone(Runnable work) {
    Nd4j.getBackend();
    NativeOps operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
    int before = operations.ompGetMaxThreads();
    operations.setOmpNumThreads(1);
    try {
      work.run();
    } finally {
      operations.setOmpNumThreads(before);
    }
  }
}
