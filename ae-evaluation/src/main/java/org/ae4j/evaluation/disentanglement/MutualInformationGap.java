package org.ae4j.evaluation.disentanglement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ConfigurationException;

/**
 * MIG: by how much the dimension of the code that tells most about a factor tells more than the
 * next best one, in parts of the factor's entropy, averaged over factors. Chen, Li, Grosse and
 * Duvenaud (2018), <a href="https://arxiv.org/abs/1802.04942">Isolating sources of disentanglement
 * in VAEs</a>, equation 6, with the estimate of Locatello et al. (2019), <a
 * href="https://arxiv.org/abs/1811.12359">Challenging common assumptions</a>, appendix B: posterior
 * means in 20 equal bins from the least to the greatest.
 *
 * <p>1 where each factor has a dimension of its own and bins are fine enough to hold one value
 * each; 0 where every dimension has a double, or codes say nothing.
 *
 * @param value the mean over factors
 * @param perFactor the gap of each
 */
public record MutualInformationGap(double value, List<Double> perFactor) {
  private static final int PUBLISHED_BINS = 20;

  public MutualInformationGap {
    perFactor = List.copyOf(perFactor);
  }

  /** Measures codes in the published 20 bins. */
  public static MutualInformationGap of(FactorCodes codes) {
    return of(codes, PUBLISHED_BINS);
  }

  /** Measures codes in other bins, at least 2. */
  public static MutualInformationGap of(FactorCodes codes, int bins) {
    if (bins < 2) {
      throw new ConfigurationException("bins must be at least 2, but was " + bins);
    }
    List<int[]> binned = new ArrayList<>();
    for (int dimension = 0; dimension < codes.width(); dimension++) {
      binned.add(binned(codes.dimension(dimension), bins));
    }
    List<Double> gaps = new ArrayList<>();
    for (int factor = 0; factor < codes.factorCount(); factor++) {
      gaps.add(gap(codes.factor(factor), binned));
    }
    double sum = gaps.stream().mapToDouble(Double::doubleValue).sum();
    return new MutualInformationGap(sum / gaps.size(), gaps);
  }

  private static double gap(int[] factor, List<int[]> binned) {
    double entropy = entropy(counts(factor));
    if (entropy == 0) {
      throw new ConfigurationException("a factor that never changes has no gap; leave it out");
    }
    double[] information =
        binned.stream().mapToDouble(bins -> information(factor, bins)).sorted().toArray();
    double best = information[information.length - 1];
    double next = information.length > 1 ? information[information.length - 2] : 0;
    return (best - next) / entropy;
  }

  private static int[] binned(double[] values, int bins) {
    double least = Arrays.stream(values).min().orElseThrow();
    double greatest = Arrays.stream(values).max().orElseThrow();
    double scale = greatest > least ? bins / (greatest - least) : 0;
    return Arrays.stream(values)
        .mapToInt(value -> (int) Math.min(bins - 1.0, Math.floor((value - least) * scale)))
        .toArray();
  }

  /** Returns I(a; b) = H(a) + H(b) − H(a, b) in nats. */
  private static double information(int[] a, int[] b) {
    int width = Arrays.stream(b).max().orElseThrow() + 1;
    int[] joint = new int[a.length];
    Arrays.setAll(joint, i -> a[i] * width + b[i]);
    return Math.max(0, entropy(counts(a)) + entropy(counts(b)) - entropy(counts(joint)));
  }

  private static int[] counts(int[] values) {
    int[] counts = new int[Arrays.stream(values).max().orElseThrow() + 1];
    Arrays.stream(values).forEach(value -> counts[value]++);
    return counts;
  }

  private static double entropy(int[] counts) {
    double total = Arrays.stream(counts).sum();
    return Arrays.stream(counts)
        .filter(count -> count > 0)
        .mapToDouble(count -> -count / total * Math.log(count / total))
        .sum();
  }
}
