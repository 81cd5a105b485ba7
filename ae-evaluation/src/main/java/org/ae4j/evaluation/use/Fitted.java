package org.ae4j.evaluation.use;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ae4j.core.TrainedAutoencoder;

/**
 * What a method learned. It can do some of the following; the rest is empty. Rows are examples in
 * the units it learned from, and are not changed.
 */
public interface Fitted extends AutoCloseable {
  /** Returns one code per example, shape {@code [examples, code]}. */
  default Optional<float[][]> encode(float[][] examples) {
    return Optional.empty();
  }

  /** Returns examples as it would have them: reconstructed, or cleared of noise. */
  default Optional<float[][]> reconstruct(float[][] examples) {
    return Optional.empty();
  }

  /** Returns how unlike the training data every example is; higher is more anomalous. */
  default Optional<double[]> anomalyScore(float[][] examples) {
    return Optional.empty();
  }

  /** Returns new examples, drawn with random numbers that the seed names. */
  default Optional<float[][]> sample(int count, long seed) {
    return Optional.empty();
  }

  /** Returns the negative log-likelihood of examples, in nats per example, averaged. */
  default OptionalDouble negativeLogLikelihood(float[][] examples, long seed) {
    return OptionalDouble.empty();
  }

  /** Returns the trained autoencoder, where it is one. */
  default Optional<TrainedAutoencoder> autoencoder() {
    return Optional.empty();
  }

  @Override
  void close();
}
