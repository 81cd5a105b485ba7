package org.ae4j.evaluation.baseline;

import java.util.Optional;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.evaluation.PcaBaseline;
import org.ae4j.evaluation.use.Fitted;

/** Draws codes along principal components, with the variances of the training data. */
record GaussianSampler(PcaBaseline pca) implements Fitted {
  @Override
  public Optional<float[][]> sample(int count, long seed) {
    NoiseStream stream = new NoiseSource(seed).stream("gaussian");
    double[] variances = pca.variances();
    float[][] codes = new float[count][variances.length];
    for (int i = 0; i < count; i++) {
      stream.fill(Distribution.NORMAL, i, 0, codes[i], variances.length);
      for (int k = 0; k < variances.length; k++) {
        codes[i][k] *= (float) Math.sqrt(variances[k]);
      }
    }
    return Optional.of(pca.decode(codes));
  }

  @Override
  public void close() {
    // Arrays of Java's own need no closing.
  }
}
