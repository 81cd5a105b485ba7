package org.ae4j.evaluation.baseline;

import java.util.Optional;
import java.util.function.Function;
import org.ae4j.evaluation.use.Fitted;

/**
 * What a baseline learned, as the functions that it has; the others are null.
 *
 * @param encoding of examples to codes
 * @param reconstruction of examples
 * @param score of examples
 */
record LearnedBaseline(
    Function<float[][], float[][]> encoding,
    Function<float[][], float[][]> reconstruction,
    Function<float[][], double[]> score)
    implements Fitted {
  static LearnedBaseline encoding(Function<float[][], float[][]> encoding) {
    return new LearnedBaseline(encoding, null, null);
  }

  static LearnedBaseline score(Function<float[][], double[]> score) {
    return new LearnedBaseline(null, null, score);
  }

  static LearnedBaseline reconstruction(Function<float[][], float[][]> reconstruction) {
    return new LearnedBaseline(null, reconstruction, null);
  }

  @Override
  public Optional<float[][]> encode(float[][] examples) {
    return applied(encoding, examples);
  }

  @Override
  public Optional<float[][]> reconstruct(float[][] examples) {
    return applied(reconstruction, examples);
  }

  @Override
  public Optional<double[]> anomalyScore(float[][] examples) {
    return applied(score, examples);
  }

  private static <T> Optional<T> applied(Function<float[][], T> function, float[][] examples) {
    return Optional.ofNullable(function).map(known -> known.apply(examples));
  }

  @Override
  public void close() {
    // Arrays of Java's own need no closing.
  }
}
