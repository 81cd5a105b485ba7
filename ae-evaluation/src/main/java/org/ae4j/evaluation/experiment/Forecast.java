package org.ae4j.evaluation.experiment;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
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

  /** Weights, their gradients, two moments of the optimiser, and a copy of the best. */
  private static final int COPIES_OF_WEIGHTS = 5;

  /** Values, their gradients, and what lies between. */
  private static final int COPIES_OF_VALUES = 3;

  /** The set as models take it, and a part of it picked out. */
  private static final int COPIES_OF_DATA = 3;

  /**
   * What the graph of a plan tells.
   *
   * @param weights how many numbers are learned
   * @param memory bytes that a training step needs
   * @param codeWidth numbers per code
   */
  record Graph(long weights, long memory, int codeWidth) {}

  /**
   * Builds the graph of a plan, and runs nothing.
   *
   * @throws org.ae4j.core.Ae4jException if the parts fit neither each other nor the data
   */
  static Graph graph(Plan plan, Dataset data) {
    Shape example = Shape.of(Arrays.stream(data.shape()).asLongStream().toArray());
    Model model = plan.autoencoder().model(example, Phase.TRAINING);
    List<Tensor> costs =
        plan.autoencoder().objective().terms(model).stream().map(Term::perExample).toList();
    int batch = Math.min(plan.training().batchSize(), data.size());
    long values = 0;
    for (Tensor tensor : Topology.sorted(costs)) {
      values += size(tensor.shape(), batch);
    }
    long weights = 0;
    for (var variable : model.blueprint().weights().values()) {
      weights += variable.leaf().shape().size();
    }
    long numbers = COPIES_OF_WEIGHTS * weights + COPIES_OF_VALUES * values;
    int codeWidth = Math.toIntExact(model.latent().code().shape().example().size());
    return new Graph(weights, Float.BYTES * numbers, codeWidth);
  }

  private static long size(Shape shape, int batch) {
    long size = 1;
    for (int extent : shape.resolve(batch)) {
      size *= extent;
    }
    return size;
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

  /** Returns the bytes that a run holds beside its graph. */
  static long memory(Dataset data) {
    return (long) COPIES_OF_DATA * Float.BYTES * data.size() * data.width();
  }
}
