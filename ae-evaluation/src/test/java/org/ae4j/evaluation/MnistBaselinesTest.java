package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fitted on MNIST's 60,000 training digits, measured on its 10,000 test digits in [0, 1]. */
class MnistBaselinesTest {
  /** The numbers below are given to three decimals. */
  private static final double LAST_DIGIT = 6e-4;

  private static float[][] training;
  private static float[][] test;

  @BeforeAll
  static void read() throws IOException {
    String data = System.getProperty("ae.data");
    assumeTrue(data != null, "MNIST is not there: -Dae.data names no folder of data sets");
    Path folder = Path.of(data, "mnist");
    assumeTrue(Files.isDirectory(folder), "MNIST is not there: no mnist in the folder ae.data");
    training = images(folder.resolve("train-images-idx3-ubyte.gz"));
    test = images(folder.resolve("t10k-images-idx3-ubyte.gz"));
  }

  private static float[][] images(Path file) throws IOException {
    try (var unpacked = new GZIPInputStream(Files.newInputStream(file));
        var stream = new DataInputStream(new BufferedInputStream(unpacked, 1 << 16))) {
      assertThat(stream.readInt()).as("magic number").isEqualTo(0x803);
      float[][] images = new float[stream.readInt()][stream.readInt() * stream.readInt()];
      for (float[] image : images) {
        byte[] pixels = stream.readNBytes(image.length);
        for (int j = 0; j < image.length; j++) {
          image[j] = (pixels[j] & 0xff) / 255f;
        }
      }
      return images;
    }
  }

  @Test
  @DisplayName("the mean image: squared error 52.897, and a cross-entropy floor of 0.0581")
  void meanImage() {
    Score score = Score.of(Baseline.mean(training), test);
    assertThat(score.squaredError().mean()).isCloseTo(52.897, within(LAST_DIGIT));
    assertThat(score.crossEntropyFloor().orElseThrow().mean()).isCloseTo(0.0581, within(6e-5));
  }

  @DisplayName("PCA's exact optimum")
  @ParameterizedTest(name = "{0} components: squared error {1}")
  @CsvSource({"2, 43.645", "30, 13.866", "64, 7.093"})
  void principalComponents(int components, double squaredError) {
    Score score = Score.of(Baseline.pca(training, components), test);
    assertThat(score.squaredError().mean()).isCloseTo(squaredError, within(LAST_DIGIT));
  }
}
