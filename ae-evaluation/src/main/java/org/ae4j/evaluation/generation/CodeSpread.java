package org.ae4j.evaluation.generation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.evaluation.rows.Rows;

/** Where codes are, dimension by dimension: the scale that steps along a dimension are taken on. */
public final class CodeSpread {
  private final double[] means;
  private final double[] deviations;

  private CodeSpread(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /** Measures at least 2 codes, shape {@code [examples, latent]}. */
  public static CodeSpread of(float[][] codes) {
    Rows.requireUsable("codes", codes);
    if (codes.length < 2) {
      throw new DataException(
          "the spread of codes needs at least 2, but there are " + codes.length);
    }
    double[] means = new double[codes[0].length];
    double[] deviations = new double[means.length];
    for (int j = 0; j < means.length; j++) {
      int column = j;
      means[j] = Arrays.stream(codes).mapToDouble(code -> code[column]).sum() / codes.length;
      double squares =
          Arrays.stream(codes).mapToDouble(code -> Math.pow(code[column] - means[column], 2)).sum();
      deviations[j] = Math.sqrt(squares / (codes.length - 1));
    }
    return new CodeSpread(means, deviations);
  }

  /** Returns so many dimensions, or all, those that vary most first. */
  public int[] liveliest(int count) {
    return IntStream.range(0, deviations.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -deviations[j]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Returns a code again and again, with one of its numbers moving over the values that codes have.
   *
   * @param dimension which number
   * @param reach how far from the mean of the codes it goes, both ways, in standard deviations
   * @param steps how many codes, at least 2
   */
  public float[][] along(float[] code, int dimension, double reach, int steps) {
    if (dimension < 0 || dimension >= means.length || steps < 2) {
      throw new ConfigurationException(
          "codes have the dimensions 0 to %d, and a way along one has at least 2 steps; not %d, %d"
              .formatted(means.length - 1, dimension, steps));
    }
    float[][] codes = new float[steps][];
    for (int step = 0; step < steps; step++) {
      double part = 2.0 * step / (steps - 1) - 1;
      codes[step] = code.clone();
      codes[step][dimension] = (float) (means[dimension] + part * reach * deviations[dimension]);
    }
    return codes;
  }

  /**
   * Returns codes around one, normally distributed.
   *
   * @param scale their standard deviation in those of all codes, above 0
   */
  public float[][] around(float[] code, double scale, int count, long seed) {
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException("scale must be finite and above 0, but was " + scale);
    }
    NoiseStream noise = new NoiseSource(seed).stream("variation");
    float[][] codes = new float[count][code.length];
    for (int i = 0; i < count; i++) {
      noise.fill(Distribution.NORMAL, i, 0, codes[i], code.length);
      for (int j = 0; j < code.length; j++) {
        codes[i][j] = (float) (code[j] + scale * deviations[j] * codes[i][j]);
      }
    }
    return codes;
  }
}
