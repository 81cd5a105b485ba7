package org.ae4j.evaluation.disentanglement;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.evaluation.rows.Rows;

/**
 * The code of every combination of some factors, such as the sprites of {@link
 * org.ae4j.data.Sprites}: every value of a factor occurs beside every value of the others.
 */
public final class FactorGrid {
  private final int[] extents;
  private final float[][] codes;

  private FactorGrid(int[] extents, float[][] codes) {
    this.extents = extents;
    this.codes = codes;
  }

  /**
   * Returns a grid.
   *
   * @param extents how many values each factor has, at least 2 each
   * @param codes one per combination, the last factor running fastest; kept, not copied
   * @throws DataException if there are not as many codes as combinations, or codes are no finite
   *     numbers of one width
   */
  public static FactorGrid of(List<Integer> extents, float[][] codes) {
    if (extents.isEmpty() || extents.stream().anyMatch(extent -> extent < 2)) {
      throw new DataException("factors need at least 2 values each, but have " + extents);
    }
    long combinations = extents.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    if (codes.length != combinations) {
      throw new DataException(
          "factors with "
              + extents
              + " values have "
              + combinations
              + " combinations, but there are "
              + codes.length
              + " codes; give one for each, the last factor running fastest");
    }
    Rows.requireUsable("codes", codes);
    return new FactorGrid(extents.stream().mapToInt(Integer::intValue).toArray(), codes);
  }

  /** Returns how many values each factor has. */
  int[] extents() {
    return extents.clone();
  }

  /** Returns the code of a combination by its place in the grid. */
  float[] code(int place) {
    return codes[place];
  }

  /** Returns the place of a combination. */
  int place(int[] values) {
    int place = 0;
    for (int i = 0; i < extents.length; i++) {
      place = place * extents[i] + values[i];
    }
    return place;
  }

  private int[] values(int place) {
    int[] values = new int[extents.length];
    int remaining = place;
    for (int i = extents.length - 1; i >= 0; i--) {
      values[i] = remaining % extents[i];
      remaining /= extents[i];
    }
    return values;
  }

  /** Returns all codes with their factors: measures of them have no sampling error. */
  public FactorCodes all() {
    return chosen(codes.length, place -> place);
  }

  /**
   * Returns codes of random combinations, with repetition, as the published measures take them.
   *
   * @param count how many, at least 2
   * @param stream names the random numbers, apart from those of other samples
   */
  public FactorCodes sample(int count, long seed, String stream) {
    NoiseStream noise = new NoiseSource(seed).stream("disentanglement/" + stream);
    return chosen(count, i -> (int) Math.floorMod(noise.bits(0, i), (long) codes.length));
  }

  private FactorCodes chosen(int count, IntUnaryOperator place) {
    int[] places = IntStream.range(0, count).map(place).toArray();
    return FactorCodes.of(
        Arrays.stream(places).mapToObj(this::values).toArray(int[][]::new),
        Arrays.stream(places).mapToObj(i -> codes[i]).toArray(float[][]::new));
  }
}
