package org.ae4j.denoising;

import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A batch of signals, {@code [batch, time]} or {@code [batch, time, channels]}.
 *
 * @param values the signals
 */
record Signals(Tensor values) {
  /**
   * Refuses batches of something else.
   *
   * @param who what needs signals, for the message
   */
  static Signals of(Tensor batch, String who) {
    int rank = batch.shape().rank();
    if (rank != 2 && rank != 3) {
      throw new ShapeException(
          who
              + " needs signals, [time] or [time, channels], but the examples have shape "
              + batch.shape().example());
    }
    return new Signals(batch);
  }

  int length() {
    return Math.toIntExact(values.shape().extent(1));
  }

  /** Returns the moment of every number, from 0, in a shape that repeats to the signals. */
  Tensor moments() {
    double[] moments = new double[length()];
    for (int i = 0; i < moments.length; i++) {
      moments[i] = i;
    }
    boolean channels = values.shape().rank() == 3;
    return Functions.values(channels ? Shape.of(length(), 1) : Shape.of(length()), moments);
  }
}
