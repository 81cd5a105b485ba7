package org.ae4j.cli.reproduce;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.Samples;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Sprites;
import org.ae4j.evaluation.disentanglement.FactorGrid;

/**
 * Sprites at half their size, every k-th value of each factor: each pixel is the mean of four.
 *
 * @param steps the k of each of {@link Sprites#FACTORS}
 */
record SpriteGrid(List<Integer> steps) {
  private static final int SIDE = Sprites.SIDE / 2;

  /** Returns how many values each factor has here. */
  List<Integer> extents() {
    int[] all = Sprites.extents();
    return IntStream.range(0, all.length)
        .mapToObj(i -> (all[i] + steps.get(i) - 1) / steps.get(i))
        .toList();
  }

  /** Returns the pictures, shape {@code [32, 32, 1]}, the last factor running fastest. */
  Samples pictures() {
    int[] indices = Sprites.gridOfEvery(steps.stream().mapToInt(Integer::intValue).toArray());
    float[] pixels = new float[indices.length * SIDE * SIDE];
    for (int i = 0; i < indices.length; i++) {
      float[] picture = Sprites.image(Sprites.factors(indices[i]));
      for (int pixel = 0; pixel < picture.length; pixel++) {
        int row = pixel / Sprites.SIDE / 2;
        int column = pixel % Sprites.SIDE / 2;
        pixels[(i * SIDE + row) * SIDE + column] += picture[pixel] / 4;
      }
    }
    return Samples.of(Shape.of(SIDE, SIDE, 1), pixels);
  }

  /** Returns the grid of some codes of the pictures. */
  FactorGrid codes(float[][] codes) {
    return FactorGrid.of(extents(), codes);
  }

  /**
   * Returns the grid of all sprites with codes that are made of the factors.
   *
   * @param source the factor that each number of a code is, or -1 for always 0
   */
  static FactorGrid ideal(int... source) {
    float[][] codes = new float[Sprites.COUNT][source.length];
    for (int i = 0; i < codes.length; i++) {
      int[] factors = Sprites.factors(i);
      for (int j = 0; j < source.length; j++) {
        codes[i][j] = source[j] < 0 ? 0 : factors[source[j]];
      }
    }
    return FactorGrid.of(Arrays.stream(Sprites.extents()).boxed().toList(), codes);
  }
}
