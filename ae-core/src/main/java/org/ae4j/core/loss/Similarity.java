package org.ae4j.core.loss;

import java.util.List;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * How alike two images are around every position: the two factors of the structural similarity.
 * Wang, Bovik, Sheikh and Simoncelli (2004), equations 6, 9 and 10.
 *
 * @param luminance how alike the local means are
 * @param structure how alike contrast and structure are, the product of equations 9 and 10
 */
record Similarity(Tensor luminance, Tensor structure) {
  /**
   * Compares images.
   *
   * @param first shape {@code [batch, channels, height, width]}; {@code second} too
   * @param window the weights of the neighbourhood
   * @param dataRange the difference of white and black
   */
  static Similarity of(Tensor first, Tensor second, AxisFilter window, double dataRange) {
    List<Tensor> products =
        List.of(first, second, first.square(), second.square(), first.mul(second));
    Tensor means = window.apply(Functions.concat(1, products));
    long channels = first.shape().extent(1);
    Tensor a = means.slice(1, 0, channels);
    Tensor b = means.slice(1, channels, channels);
    // Rounding must not make a variance negative.
    Tensor varianceOfA = means.slice(1, 2 * channels, channels).sub(a.square()).relu();
    Tensor varianceOfB = means.slice(1, 3 * channels, channels).sub(b.square()).relu();
    Tensor covariance = means.slice(1, 4 * channels, channels).sub(a.mul(b));
    double c1 = Math.pow(0.01 * dataRange, 2);
    double c2 = Math.pow(0.03 * dataRange, 2);
    return new Similarity(
        a.mul(b).mul(2).add(c1).div(a.square().add(b.square()).add(c1)),
        covariance.mul(2).add(c2).div(varianceOfA.add(varianceOfB).add(c2)));
  }

  /** Returns the structural similarity averaged over positions and channels: {@code [batch]}. */
  Tensor index() {
    return luminance.mul(structure).mean(1, 2, 3);
  }

  /** Returns the second factor alone, averaged over positions and channels: {@code [batch]}. */
  Tensor meanStructure() {
    return structure.mean(1, 2, 3);
  }
}
