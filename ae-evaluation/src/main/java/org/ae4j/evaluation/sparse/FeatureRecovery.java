package org.ae4j.evaluation.sparse;

import java.util.Arrays;
import org.ae4j.core.DataException;
import org.ae4j.core.Samples;

/**
 * How near a dictionary's atoms come to features that are known: for every feature the cosine of
 * the nearest atom. Sharkey, Braun and Millidge (2022), <a
 * href="https://www.lesswrong.com/posts/z6QQJbtpkEAX3Aojj">Taking features out of superposition
 * with sparse autoencoders</a>, where their mean is called MMCS.
 *
 * @param cosines one per feature, from -1 to 1
 */
public record FeatureRecovery(double[] cosines) {
  public FeatureRecovery {
    cosines = cosines.clone();
  }

  /**
   * Compares features with atoms, whose lengths do not matter.
   *
   * @param features shape {@code [features, inputs]}
   * @param atoms shape {@code [latents, inputs]}: the rows of a decoder
   * @throws DataException if either is empty, ragged or not finite, a row is 0, or their widths
   *     differ
   */
  public static FeatureRecovery of(float[][] features, float[][] atoms) {
    float[][] wanted = unit("feature", features);
    float[][] found = unit("atom", atoms);
    if (wanted[0].length != found[0].length) {
      throw new DataException(
          "features have "
              + wanted[0].length
              + " numbers but atoms "
              + found[0].length
              + "; both live in the space of inputs");
    }
    return new FeatureRecovery(
        Arrays.stream(wanted).mapToDouble(feature -> nearest(feature, found)).toArray());
  }

  private static float[][] unit(String what, float[][] rows) {
    float[][] unit = Samples.of(rows).toArray();
    for (int i = 0; i < unit.length; i++) {
      double length = Math.sqrt(product(unit[i], unit[i]));
      if (length == 0) {
        throw new DataException(what + " " + i + " is 0 and has no direction");
      }
      for (int j = 0; j < unit[i].length; j++) {
        unit[i][j] = (float) (unit[i][j] / length);
      }
    }
    return unit;
  }

  private static double nearest(float[] feature, float[][] atoms) {
    double largest = -1;
    for (float[] atom : atoms) {
      largest = Math.max(largest, product(feature, atom));
    }
    return Math.min(1, largest);
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += (double) one[j] * other[j];
    }
    return sum;
  }

  @Override
  public double[] cosines() {
    return cosines.clone();
  }

  /** Returns the mean over features: the mean max cosine similarity. */
  public double meanMaxCosine() {
    return Arrays.stream(cosines).average().orElseThrow();
  }

  /** Returns the part of the features whose nearest atom has a cosine above a bound. */
  public double recovered(double above) {
    return Arrays.stream(cosines).filter(cosine -> cosine > above).count()
        / (double) cosines.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureRecovery recovery && Arrays.equals(cosines, recovery.cosines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cosines);
  }
}
