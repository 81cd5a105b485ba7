package org.ae4j.evaluation.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;

/**
 * A method whose learning does not depend on the seed: what it learns from the training set that
 * all seeds have in common, they share.
 */
final class LearnedOnce implements Method {
  private final Method method;
  private final Dataset common;
  private Fitted learned;

  LearnedOnce(Method method, Dataset common) {
    this.method = method;
    this.common = common;
  }

  @Override
  public String name() {
    return method.name();
  }

  @Override
  public Fitted fit(Dataset training, long seed) {
    return training == common ? shared() : method.fit(training, seed);
  }

  private synchronized Fitted shared() {
    learned = learned == null ? method.fit(common, 0) : learned;
    return new Borrowed(learned);
  }

  /** Lent to one run, which must not close it for the others. */
  private record Borrowed(Fitted owner) implements Fitted {
    @Override
    public Optional<float[][]> encode(float[][] examples) {
      return owner.encode(examples);
    }

    @Override
    public Optional<float[][]> reconstruct(float[][] examples) {
      return owner.reconstruct(examples);
    }

    @Override
    public Optional<double[]> anomalyScore(float[][] examples) {
      return owner.anomalyScore(examples);
    }

    @Override
    public Optional<float[][]> sample(int count, long seed) {
      return owner.sample(count, seed);
    }

    @Override
    public OptionalDouble negativeLogLikelihood(float[][] examples, long seed) {
      return owner.negativeLogLikelihood(examples, seed);
    }

    @Override
    public void close() {}
  }
}
