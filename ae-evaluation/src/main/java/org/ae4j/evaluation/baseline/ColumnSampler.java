package org.ae4j.evaluation.baseline;

import java.util.Optional;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.evaluation.use.Fitted;

/** Draws every column by itself from the training data: right margins and nothing else. */
record ColumnSampler(float[][] training) implements Fitted {
  @Override
  public Optional<float[][]> sample(int count, long seed) {
    NoiseStream stream = new NoiseSource(seed).stream("columns");
    float[][] samples = new float[count][training[0].length];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < samples[i].length; j++) {
        int row = (int) Long.remainderUnsigned(stream.bits(i, j), training.length);
        samples[i][j] = training[row][j];
      }
    }
    return Optional.of(samples);
  }

  @Override
  public void close() {
    // Arrays of Java's own need no closing.
  }
}
