package org.ae4j.evaluation.baseline;

import java.util.Arrays;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.PcaBaseline;
import org.ae4j.evaluation.rows.Rows;

/**
 * The linear filter of least squared error against white noise, Wiener (1949): along every
 * principal component with variance λ the example is drawn towards the mean by λ / (λ + σ²).
 *
 * <p>It is told nothing about the noise: σ² is how much more the given examples vary than the
 * training data, per column. So examples must be given together, a hundred or more.
 */
final class WienerFilter {
  /** Directions beyond these are taken for noise. */
  private static final int COMPONENTS = 256;

  private static final int ROWS = 10_000;

  private final PcaBaseline pca;
  private final double variance;

  private WienerFilter(PcaBaseline pca, double variance) {
    this.pca = pca;
    this.variance = variance;
  }

  static WienerFilter fit(float[][] training) {
    float[][] used = Arrays.copyOf(training, Math.min(ROWS, training.length));
    int components = Math.min(COMPONENTS, Rows.requireUsable("training data", used));
    return new WienerFilter(Baseline.pca(used, components), variance(used));
  }

  /** Returns the variance of a column, averaged over columns. */
  private static double variance(float[][] rows) {
    double[] mean = Rows.mean(rows);
    double sum = 0;
    for (float[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        sum += (row[j] - mean[j]) * (row[j] - mean[j]);
      }
    }
    return sum / rows.length / mean.length;
  }

  float[][] reconstruct(float[][] noisy) {
    double noise = Math.max(0, variance(noisy) - variance);
    float[][] codes = pca.encode(noisy);
    double[] variances = pca.variances();
    for (float[] code : codes) {
      for (int k = 0; k < code.length; k++) {
        code[k] *= (float) (variances[k] / (variances[k] + noise));
      }
    }
    return pca.decode(codes);
  }
}
