package org.ae4j.evaluation.experiment;

import org.ae4j.data.Dataset;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;

/** A method with a stopwatch. */
final class TimedMethod implements Method {
  private static final double NANOS = 1e9;

  private final Method method;
  private final long made = System.nanoTime();
  private long learning;

  TimedMethod(Method method) {
    this.method = method;
  }

  @Override
  public String name() {
    return method.name();
  }

  @Override
  public Fitted fit(Dataset training, long seed) {
    long started = System.nanoTime();
    Fitted fitted = method.fit(training, seed);
    learning += System.nanoTime() - started;
    return fitted;
  }

  /** Returns how many seconds were spent on learning. */
  double trainingSeconds() {
    return learning / NANOS;
  }

  /** Returns how many seconds went by since this was made, without learning. */
  double otherSeconds() {
    return (System.nanoTime() - made - learning) / NANOS;
  }
}
