package org.ae4j.evaluation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a method's reconstructions of unseen examples are worth: one line of a results table.
 *
 * @param method what the table calls the model or baseline
 * @param squaredError ‖x − x̂‖² summed over features, averaged over examples
 * @param explainedVariance as in {@link Reconstructions#explainedVariance()}
 * @param crossEntropy Bernoulli cross-entropy in nats per feature, averaged over examples; empty
 *     where data lies outside [0, 1]
 * @param crossEntropyFloor the same for perfect reconstructions
 */
public record Score(
    String method,
    Estimate squaredError,
    OptionalDouble explainedVariance,
    Optional<Estimate> crossEntropy,
    Optional<Estimate> crossEntropyFloor) {
  public Score {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(squaredError, "squaredError");
    Objects.requireNonNull(explainedVariance, "explainedVariance");
    Objects.requireNonNull(crossEntropy, "crossEntropy");
    Objects.requireNonNull(crossEntropyFloor, "crossEntropyFloor");
  }

  /** Measures a method's reconstructions. */
  public static Score of(String method, Reconstructions reconstructions) {
    Optional<Reconstructions> probabilities =
        Optional.of(reconstructions).filter(Reconstructions::withinUnitInterval);
    return new Score(
        method,
        Estimate.of(reconstructions.squaredErrors()),
        reconstructions.explainedVariance(),
        probabilities.map(Reconstructions::bernoulliCrossEntropies).map(Estimate::of),
        probabilities.map(Reconstructions::bernoulliFloors).map(Estimate::of));
  }

  /** Measures a baseline on unseen examples, shape {@code [examples, features]}. */
  public static Score of(Baseline baseline, float[][] examples) {
    return of(baseline.name(), Reconstructions.of(examples, baseline.reconstruct(examples)));
  }

  /**
   * Returns the part of another method's squared error that this one saves: 0.25 is a quarter less,
   * negative is more. Empty if the other makes no error.
   */
  public OptionalDouble saving(Score other) {
    double theirs = other.squaredError.mean();
    return theirs == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - squaredError.mean() / theirs);
  }
}
