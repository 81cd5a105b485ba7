package org.ae4j.variational;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;

/**
 * Which latent dimensions carry information: those whose posterior mean varies over the data.
 * Burda, Grosse and Salakhutdinov (2016), section 5 and appendix C, with a threshold of 0.01 on the
 * variance.
 *
 * @param variances of every dimension's posterior mean over the examples
 * @param threshold above which a dimension is active
 */
public record ActiveUnits(List<Double> variances, double threshold) {
  private static final double PUBLISHED_THRESHOLD = 0.01;

  public ActiveUnits {
    variances = List.copyOf(variances);
    Setting.positive("threshold", threshold);
  }

  /** Measures a model's codes on at least two examples, with the published threshold. */
  public static ActiveUnits of(TrainedAutoencoder model, Samples examples) {
    Setting.atLeast(2, "the number of examples", examples.size());
    float[][] codes = model.encode(examples);
    Double[] variances = new Double[codes[0].length];
    Arrays.setAll(variances, unit -> variance(codes, unit));
    return new ActiveUnits(List.of(variances), PUBLISHED_THRESHOLD);
  }

  private static double variance(float[][] codes, int unit) {
    double mean = Arrays.stream(codes).mapToDouble(code -> code[unit]).average().orElseThrow();
    double squares = Arrays.stream(codes).mapToDouble(code -> Math.pow(code[unit] - mean, 2)).sum();
    return squares / codes.length;
  }

  /** Returns how many dimensions are active. */
  public int count() {
    return (int) variances.stream().filter(variance -> variance > threshold).count();
  }

  /** Returns in a sentence whether the posterior has collapsed, and what helps. */
  public String diagnosis() {
    int idle = variances.size() - count();
    if (idle == 0) {
      return "all " + variances.size() + " latent dimensions carry information";
    }
    String found =
        String.format(
            Locale.ROOT,
            "%d of %d latent dimensions carry information; the posterior of the other %d is the"
                + " same for every input",
            count(),
            variances.size(),
            idle);
    return count() > 0
        ? found + ": a narrower code would do"
        : found + ", it has collapsed: warm β up, give free bits, or weaken the decoder";
  }
}
