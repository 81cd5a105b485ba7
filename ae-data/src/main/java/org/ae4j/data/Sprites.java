package org.ae4j.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;

/**
 * Binary pictures of 64 × 64 pixels, each made from five known factors, drawn when asked for. The
 * factors are those of dSprites (Matthey, Higgins, Hassabis and Lerchner, 2017): shape (square,
 * ellipse, heart), scale (6 from 0.5 to 1), rotation (40, evenly around the circle), and column and
 * row of the centre (32 each, one pixel apart). The drawings are this library's own, so the
 * pictures differ from the published files; the two ends of the rotation do not coincide here.
 */
public final class Sprites {
  /** The height and width of a picture in pixels. */
  public static final int SIDE = 64;

  /** What varies, in the order used everywhere here. */
  public static final List<String> FACTORS = List.of("shape", "scale", "rotation", "x", "y");

  /** The number of pictures there are: 3 · 6 · 40 · 32 · 32. */
  public static final int COUNT = 737_280;

  private static final int[] EXTENTS = {3, 6, 40, 32, 32};
  private static final int[] SET_STEPS = {1, 1, 4, 4, 4};
  private static final List<String> SHAPES = List.of("square", "ellipse", "heart");

  private Sprites() {}

  /** Returns how many values each factor has: 3, 6, 40, 32, 32. */
  public static int[] extents() {
    return EXTENTS.clone();
  }

  /**
   * Returns the factors of a picture, each counted from 0.
   *
   * @param index from 0 to {@link #COUNT} − 1; the last factor runs fastest
   */
  public static int[] factors(int index) {
    if (index < 0 || index >= COUNT) {
      throw new DataException("there are sprites 0 to " + (COUNT - 1) + ", not " + index);
    }
    int[] factors = new int[EXTENTS.length];
    int remaining = index;
    for (int i = factors.length - 1; i >= 0; i--) {
      factors[i] = remaining % EXTENTS[i];
      remaining /= EXTENTS[i];
    }
    return factors;
  }

  /** Returns the index of a picture: the opposite of {@link #factors}. */
  public static int index(int... factors) {
    if (factors.length != EXTENTS.length) {
      throw new DataException("a sprite has the factors " + FACTORS + ", not " + factors.length);
    }
    int index = 0;
    for (int i = 0; i < factors.length; i++) {
      requireFactor(i, factors[i]);
      index = index * EXTENTS[i] + factors[i];
    }
    return index;
  }

  private static void requireFactor(int i, int value) {
    if (value < 0 || value >= EXTENTS[i]) {
      throw new DataException(
          FACTORS.get(i) + " goes from 0 to " + (EXTENTS[i] - 1) + ", but was " + value);
    }
  }

  /** Returns a picture, 0 or 1 per pixel, row by row: 4096 numbers. */
  public static float[] image(int... factors) {
    index(factors);
    return new Sprite(factors).draw(SIDE);
  }

  /** Returns the pictures of some indices, shape {@code [64, 64, 1]}, labelled by their shape. */
  public static Dataset at(int... indices) {
    Memory.require((long) indices.length * SIDE * SIDE, indices.length, "sprites");
    int[] shapes = Arrays.stream(indices).map(index -> factors(index)[0]).toArray();
    float[][] rows =
        Arrays.stream(indices).mapToObj(i -> image(factors(i))).toArray(float[][]::new);
    return RawArray.of(new int[] {SIDE, SIDE, 1}, rows)
        .complete("sprites", new Labels(shapes, SHAPES), Missing.refuse());
  }

  /**
   * Returns the indices of every combination of the listed values, for {@link #at} and {@link
   * #factors}.
   *
   * @param values the values of each factor, five lists
   */
  public static int[] grid(int[]... values) {
    if (values.length != EXTENTS.length) {
      throw new DataException("a grid needs values of all of " + FACTORS);
    }
    int[] indices = {0};
    for (int i = 0; i < values.length; i++) {
      int factor = i;
      Arrays.stream(values[i]).forEach(value -> requireFactor(factor, value));
      indices =
          Arrays.stream(indices)
              .flatMap(start -> Arrays.stream(values[factor]).map(v -> start * EXTENTS[factor] + v))
              .toArray();
    }
    return indices;
  }

  /**
   * Returns the indices of a grid of every k-th value of each factor, from the first on.
   *
   * @param steps the k of each factor; 1 takes all its values
   */
  public static int[] gridOfEvery(int... steps) {
    int[][] values = new int[steps.length][];
    for (int i = 0; i < steps.length; i++) {
      int step = steps[i];
      if (step < 1 || i >= EXTENTS.length) {
        throw new DataException("a grid needs five positive steps, not " + Arrays.toString(steps));
      }
      values[i] = IntStream.range(0, EXTENTS[i]).filter(value -> value % step == 0).toArray();
    }
    return grid(values);
  }

  /** Returns the set that is called sprites: a grid of every fourth rotation and place. */
  public static Dataset set() {
    return at(gridOfEvery(SET_STEPS));
  }

  /** Returns whether data are the pictures of that set, all of them and in their order. */
  public static boolean isSet(Dataset data) {
    int[] indices = gridOfEvery(SET_STEPS);
    return data.size() == indices.length
        && IntStream.range(0, indices.length)
            .allMatch(i -> Arrays.equals(data.row(i), image(factors(indices[i]))));
  }

  /** Returns how many values each factor has in that set, whose last factor runs fastest. */
  public static int[] setExtents() {
    int[] extents = new int[EXTENTS.length];
    Arrays.setAll(extents, i -> (EXTENTS[i] + SET_STEPS[i] - 1) / SET_STEPS[i]);
    return extents;
  }

  /** Returns the indices of pictures drawn at random, with repetition. */
  public static int[] random(int count, NoiseSource noise) {
    var stream = noise.stream("data/sprites");
    return IntStream.range(0, count)
        .map(i -> (int) Math.floorMod(stream.bits(0, i), (long) COUNT))
        .toArray();
  }
}
