package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Model;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** How far a fitted model's drawn codes, over all examples, are from its prior. */
public final class AggregateMismatch {
  private AggregateMismatch() {}

  /**
   * Returns the squared maximum mean discrepancy of codes and as many draws of the prior, the
   * unbiased estimate: about 0 where samples from the prior are decoded like codes. Takes memory
   * and time by the square of the number of examples.
   *
   * @param model whose latent space has a prior
   * @param seed names the random numbers
   */
  public static double discrepancy(
      TrainedAutoencoder model, Samples examples, MmdKernel kernel, long seed) {
    float[][] both = model.measure(examples, seed, AggregateMismatch::codesAndDraws);
    int width = both[0].length / 2;
    Tensor rows = Leaf.of("codes and draws", Shape.batchOf(both[0].length));
    Tensor discrepancy =
        new MaximumMeanDiscrepancy(kernel)
            .perExample(rows.slice(1, 0, width), rows.slice(1, width, width))
            .mean(0);
    return new Evaluation(both.length).with(rows, flat(both)).of(discrepancy)[0];
  }

  private static Tensor codesAndDraws(Model model) {
    Tensor drawn = PriorDraw.of(model, "the aggregate mismatch");
    return Functions.concat(1, List.of(model.latent().code().flatten(), drawn.flatten()));
  }

  private static double[] flat(float[][] rows) {
    double[] flat = new double[rows.length * rows[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = rows[i / rows[0].length][i % rows[0].length];
    }
    return flat;
  }
}
