package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.KernelCost;
import org.ae4j.core.Samples;

/**
 * Takes steps only to see what their kernels take.
 *
 * @param order the order in which the examples are used, again and again
 * @param steps steps of the whole run, for schedules
 */
record StepProfile(
    Stepper stepper, TrainingConfig config, Samples training, int[] order, long steps) {
  private static final int LEAST_TIMED = 5;
  private static final int MOST_TIMED = 501;

  /**
   * Takes steps for so many nanoseconds, then about as long some that are timed.
   *
   * @return what their kernels took at best
   */
  List<KernelCost> after(long warmUp) {
    long started = System.nanoTime();
    int warm = 0;
    while (warm < LEAST_TIMED || System.nanoTime() - started < warmUp) {
      Replica.Part batch = batch(warm++);
      stepper.step(batch, rate(batch));
    }
    double perStep = (System.nanoTime() - started) / (double) warm;
    int timed = (int) Math.max(LEAST_TIMED, Math.min(MOST_TIMED, warmUp / perStep));
    List<List<KernelCost>> costs = new ArrayList<>();
    for (int i = 0; i < timed; i++) {
      Replica.Part batch = batch(warm + i);
      costs.add(stepper.profile(batch, rate(batch)));
    }
    return KernelCost.shortest(costs);
  }

  /** Returns a whole batch, or all there is; what comes after the last step is like the last. */
  private Replica.Part batch(int number) {
    int count = Math.min(config.batchSize(), order.length);
    int start = number % (order.length / count) * count;
    return Replica.Part.ofStep(training, order, start, count, Math.min(number, steps - 1), steps);
  }

  private double rate(Replica.Part batch) {
    return config.descent().learningRate().at(batch.step(), steps);
  }
}
