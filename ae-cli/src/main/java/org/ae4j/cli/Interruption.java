package org.ae4j.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ae4j.core.train.TrainingListener;

/**
 * Lets Ctrl-C end training instead of the program: the step under way is finished, and what was
 * learned so far is kept and written. Closed when everything is written.
 */
final class Interruption implements TrainingListener, AutoCloseable {
  /** How long files may take after Ctrl-C before the process ends without them. */
  private static final long SECONDS_TO_WRITE = 120;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "ae4j-interrupt");
  private volatile boolean asked;

  /** Begins to watch for Ctrl-C. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void stopAndWait() {
    asked = true;
    try {
      written.await(SECONDS_TO_WRITE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends training after the present step. */
  void ask() {
    asked = true;
  }

  /** Returns whether training was asked to end. */
  boolean asked() {
    return asked;
  }

  @Override
  public boolean onStep(StepReport report) {
    return !asked;
  }

  @Override
  public void close() {
    written.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, because the hook runs.
      return;
    }
  }
}
