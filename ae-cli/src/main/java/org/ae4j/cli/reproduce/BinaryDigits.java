package org.ae4j.cli.reproduce;

import java.util.Arrays;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.Samples;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;

/**
 * MNIST as binary pictures, where likelihoods are compared: every pixel is ink with the probability
 * that its grey value is. Salakhutdinov and Murray (2008), On the quantitative analysis of deep
 * belief networks, section 5.
 */
final class BinaryDigits {
  private static final long SEED = 0;

  private BinaryDigits() {}

  /** Returns the pictures drawn once, the same ones always. */
  static Samples drawnOnce(Dataset grey) {
    NoiseStream noise = new NoiseSource(SEED).stream("binary " + grey.name());
    int width = grey.width();
    float[] pixels = new float[grey.size() * width];
    float[] drawn = new float[width];
    for (int i = 0; i < grey.size(); i++) {
      noise.fill(Distribution.UNIFORM, i, 0, drawn, width);
      for (int j = 0; j < width; j++) {
        pixels[i * width + j] = drawn[j] < grey.value(i, j) ? 1 : 0;
      }
    }
    return Samples.of(Shape.of(Arrays.stream(grey.shape()).asLongStream().toArray()), pixels);
  }
}
