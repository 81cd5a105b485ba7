package org.ae4j.core;

import java.util.List;
import java.util.Map;

/**
 * How training went, epoch by epoch.
 *
 * @param epochs what each epoch left, in order
 * @param weights the factor of every term in the total
 */
public record History(List<Epoch> epochs, Map<String, Double> weights) {
  public History {
    epochs = List.copyOf(epochs);
    weights = Map.copyOf(weights);
  }

  /** Returns the history before training. */
  public static History empty() {
    return new History(List.of(), Map.of());
  }

  /**
   * One pass over the training data.
   *
   * @param number from 1
   * @param steps completed steps since training began
   * @param training every term by name, before weighting, and {@code total}, averaged over the
   *     epoch's examples
   * @param validation the same on the validation data; empty if there is none
   * @param learningRate the rate of the epoch's last step
   * @param seconds how long the epoch took
   */
  public record Epoch(
      int number,
      long steps,
      Map<String, Double> training,
      Map<String, Double> validation,
      double learningRate,
      double seconds) {
    public Epoch {
      training = Map.copyOf(training);
      validation = Map.copyOf(validation);
    }
  }
}
