package org.ae4j.variational;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.Model;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/** How far a fitted model's drawn codes, over all examples, are from its prior. */
public final class AggregateMismatch {
  private AggregateMismatch() {}

  /**
   * Returns the squared maximum mean discrepancy of codes and as many draws of the prior, the
   * unbiased estimate: about 0 where samples from the prior are decoded like codes. Takes time by
   * the square of the number of examples.
   *
   * @param model whose latent space has a prior
   * @param examples at least two
   * @param seed names the random numbers
   */
  public static double discrepancy(
      TrainedAutoencoder model, Samples examples, MmdKernel kernel, long seed) {
    Setting.atLeast(2, "the number of examples", examples.size());
    float[][] both = model.measure(examples, seed, AggregateMismatch::codesAndDraws);
    int width = both[0].length / 2;
    float[][] codes = part(both, 0, width);
    return new KernelComparison(kernel).of(codes, part(both, width, 2 * width));
  }

  private static Tensor codesAndDraws(Model model) {
    Tensor drawn = PriorDraw.of(model, "the aggregate mismatch");
    return Functions.concat(1, List.of(model.latent().code().flatten(), drawn.flatten()));
  }

  private static float[][] part(float[][] rows, int from, int to) {
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOfRange(row, from, to))
        .toArray(float[][]::new);
  }
}
