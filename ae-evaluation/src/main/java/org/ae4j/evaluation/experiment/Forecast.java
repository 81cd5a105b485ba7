package org.ae4j.evaluation.experiment;

import java.util.Arrays;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Trainer;
import org.ae4j.data.Dataset;

/**
 * What an experiment will take.
 *
 * @param runs how many runs there are
 * @param known how many of them are known from earlier
 * @param parallel how many run at once
 * @param memory bytes, all runs at once and the data together
 * @param seconds training time, measured on a few steps of every variant; 0 where nothing was tried
 */
public record Forecast(int runs, int known, int parallel, long memory, double seconds) {
  /** The rest is for the system and other programs. */
  private static final double USABLE_MEMORY = 0.8;

  /** The set as models take it, and a part of it picked out. */
  private static final int COPIES_OF_DATA = 3;

  /**
   * What the graph of a plan tells.
   *
   * @param weights how many numbers are learned
   * @param codeWidth numbers per code
   */
  record Graph(long weights, int codeWidth) {}

  /**
   * Builds the graph of a plan, and runs nothing.
   *
   * @throws org.ae4j.core.Ae4jException if the parts fit neither each other nor the data
   */
  static Graph graph(Plan plan, Dataset data) {
    Shape example = Shape.of(Arrays.stream(data.shape()).asLongStream().toArray());
    Model model = plan.autoencoder().model(example, Phase.TRAINING);
    // An objective may fit no such latent space; its terms tell.
    plan.autoencoder().objective().terms(model);
    long weights = 0;
    for (var variable : model.blueprint().weights().values()) {
      weights += variable.leaf().shape().size();
    }
    int codeWidth = Math.toIntExact(model.latent().code().shape().example().size());
    return new Graph(weights, codeWidth);
  }

  /**
   * Returns how many bytes may be needed.
   *
   * @param physical what the computer has
   * @param heap the most that Java's heap may take; JavaCPP lets native arrays take as much again
   */
  static long usable(long physical, long heap) {
    return (long) Math.min(USABLE_MEMORY * physical, 2.0 * heap);
  }

  /** Returns the bytes that a plan's training takes beside the data, of which it takes none yet. */
  static long memory(Plan plan, Dataset data) {
    return Trainer.with(plan.training()).bytes(plan.autoencoder(), data.samples());
  }

  /** Returns the bytes that a run holds of its data. */
  static long memory(Dataset data) {
    return (long) COPIES_OF_DATA * Float.BYTES * data.size() * data.width();
  }
}
