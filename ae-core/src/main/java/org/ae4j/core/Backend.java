package org.ae4j.core;

import org.ae4j.core.engine.Team;
import org.ae4j.core.engine.Workers;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The native library that does the arithmetic, for people who want to know whether it works.
 *
 * @param name what ND4J calls it, such as {@code CpuBackend}
 * @param oneDnn whether the fast matrix products of oneDNN are there
 * @param threads how many threads one of its operations may use
 */
public record Backend(String name, boolean oneDnn, int threads) {
  private static final String ONE_DNN = "HAVE_ONEDNN";

  /**
   * Starts the library, if nobody did so before, and returns what it says of itself.
   *
   * @throws ConfigurationException if there is none for this computer
   */
  public static Backend start() {
    try {
      var backend = Nd4j.getBackend();
      var operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
      return new Backend(
          backend.getClass().getSimpleName(),
          operations.buildInfo().contains(ONE_DNN),
          operations.ompGetMaxThreads());
    } catch (LinkageError e) {
      throw new ConfigurationException(
          "no native library of ND4J starts on this computer ("
              + e
              + "); put the natives for its system and processor on the class path",
          e);
    }
  }

  /**
   * Returns over how many threads work is spread where nothing else is said: as many as there are
   * processors, or as the environment's {@code OMP_NUM_THREADS} says if that is fewer.
   */
  public static int processors() {
    return Team.size();
  }

  /**
   * Runs the same work on several threads at once, and waits for all. In each the library uses that
   * thread alone, so that what it computes does not depend on how many there are.
   *
   * @throws RuntimeException the first failure, after all have ended
   */
  public static void inParallel(int threads, Runnable work) {
    try (Workers workers = new Workers(threads, 1)) {
      workers.run(threads, worker -> work.run());
    }
  }
}
