package org.ae4j.evaluation.disentanglement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ConfigurationException;

/**
 * SAP: by how much the dimension of the code that predicts a factor best does so better than the
 * next one, averaged over factors. Kumar, Sattigeri and Balakrishnan (2018), <a
 * href="https://arxiv.org/abs/1711.00848">Variational inference of disentangled latent
 * concepts</a>, section 3, with the classifier of Locatello et al. (2019), <a
 * href="https://arxiv.org/abs/1811.12359">Challenging common assumptions</a>, appendix B: a linear
 * support vector machine on one dimension, C = 0.01, classes balanced, accuracy on codes that it
 * did not see.
 *
 * @param value the mean over factors
 * @param perFactor the gap of each, a difference of accuracies
 */
public record SeparatedPredictability(double value, List<Double> perFactor) {
  private static final int PUBLISHED_TRAINING = 10_000;
  private static final int PUBLISHED_TEST = 5_000;

  public SeparatedPredictability {
    perFactor = List.copyOf(perFactor);
  }

  /** Measures the codes of a grid on the published 10,000 and 5,000 random combinations. */
  public static SeparatedPredictability of(FactorGrid grid, long seed) {
    return of(
        grid.sample(PUBLISHED_TRAINING, seed, "sap training"),
        grid.sample(PUBLISHED_TEST, seed, "sap test"));
  }

  /** Measures codes by what classifiers of the first ones are right about in the others. */
  public static SeparatedPredictability of(FactorCodes training, FactorCodes test) {
    if (training.width() != test.width() || training.factorCount() != test.factorCount()) {
      throw new ConfigurationException("training and test codes must have the same width");
    }
    List<Double> gaps = new ArrayList<>();
    for (int factor = 0; factor < training.factorCount(); factor++) {
      gaps.add(gap(factor, training, test));
    }
    double sum = gaps.stream().mapToDouble(Double::doubleValue).sum();
    return new SeparatedPredictability(sum / gaps.size(), gaps);
  }

  private static double gap(int factor, FactorCodes training, FactorCodes test) {
    int[] labels = training.factor(factor);
    int[] wanted = test.factor(factor);
    double[] accuracies = new double[training.width()];
    for (int dimension = 0; dimension < accuracies.length; dimension++) {
      var classifier = OneNumberClassifier.fit(training.dimension(dimension), labels);
      accuracies[dimension] = classifier.accuracy(test.dimension(dimension), wanted);
    }
    Arrays.sort(accuracies);
    int best = accuracies.length - 1;
    return best > 0 ? accuracies[best] - accuracies[best - 1] : accuracies[best];
  }
}
