package org.ae4j.evaluation.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.evaluation.use.Fitted;

/** A trained variant, which can do whatever its parts can. */
record FittedVariant(TrainedAutoencoder model, Optional<Likelihood> likelihood) implements Fitted {
  @Override
  public Optional<float[][]> encode(float[][] examples) {
    return Optional.of(model.encode(samples(examples)));
  }

  @Override
  public Optional<float[][]> reconstruct(float[][] examples) {
    return Optional.of(model.reconstruct(samples(examples)));
  }

  @Override
  public Optional<double[]> anomalyScore(float[][] examples) {
    return Optional.of(model.anomalyScore(samples(examples)));
  }

  @Override
  public Optional<float[][]> sample(int count, long seed) {
    return model.sampler().map(sampler -> sampler.sample(count, seed));
  }

  @Override
  public OptionalDouble negativeLogLikelihood(float[][] examples, long seed) {
    return likelihood.isEmpty()
        ? OptionalDouble.empty()
        : likelihood.get().negativeLogLikelihood(model, samples(examples), seed);
  }

  private Samples samples(float[][] examples) {
    return Samples.of(examples).reshape(model.snapshot().example());
  }

  @Override
  public Optional<TrainedAutoencoder> autoencoder() {
    return Optional.of(model);
  }

  @Override
  public void close() {
    model.close();
  }
}
