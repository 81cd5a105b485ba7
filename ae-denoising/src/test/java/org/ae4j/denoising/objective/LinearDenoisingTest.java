package org.ae4j.denoising.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Distribution;
import org.ae4j.core.FloatArray;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.Objective;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Severity;
import org.ae4j.denoising.objective.OneLayer.Bend;
import org.ae4j.denoising.objective.OneLayer.Layers;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A linear denoising autoencoder")
class LinearDenoisingTest {
  private static final int DIMENSIONS = 4;
  private static final double NOISE = 0.7;

  @Test
  @DisplayName("with clean targets comes to the Wiener filter's error")
  void wiener() {
    for (int width : new int[] {DIMENSIONS, 2}) {
      assertThat(excess(Objective.standard(), width)).isBetween(0.0, 0.005);
    }
  }

  @Test
  @DisplayName("with targets damaged as well comes there too")
  void noiseToNoise() {
    Objective noisy = new NoisyTarget(Corruptions.gaussianNoise(Severity.of(NOISE)));
    assertThat(excess(noisy, DIMENSIONS)).isBetween(0.0, 0.01);
  }

  @Test
  @DisplayName("with the damaged input as target learns to keep the damage")
  void corruptedTarget() {
    double[][] map = new double[DIMENSIONS][DIMENSIONS];
    double[] bias = new double[DIMENSIONS];
    learned(new CorruptedTarget(), DIMENSIONS, data(), map, bias);
    for (int i = 0; i < DIMENSIONS; i++) {
      for (int j = 0; j < DIMENSIONS; j++) {
        assertThat(map[i][j]).isEqualTo(i == j ? 1 : 0, within(0.02));
      }
    }
  }

  /**
   * Returns by which part the expected error of what was learned exceeds the least possible one. A
   * linear map A and an offset b have the error {@code mean ‖xA + b - x‖² + σ²‖A‖²}. With
   * eigenvalues λ of the covariance and k numbers per code the least one is {@code Σλ - Σ λ²/(λ +
   * σ²)}, the second sum over the k largest: all of them make the Wiener filter C(C + σ²I)⁻¹.
   */
  private static double excess(Objective objective, int width) {
    float[][] data = data();
    double[][] map = new double[DIMENSIONS][DIMENSIONS];
    double[] bias = new double[DIMENSIONS];
    learned(objective, width, data, map, bias);
    double error = 0;
    for (float[] x : data) {
      for (int j = 0; j < DIMENSIONS; j++) {
        double rebuilt = bias[j];
        for (int i = 0; i < DIMENSIONS; i++) {
          rebuilt += x[i] * map[i][j];
        }
        error += (rebuilt - x[j]) * (rebuilt - x[j]) / data.length;
      }
    }
    for (double[] row : map) {
      for (double entry : row) {
        error += NOISE * NOISE * entry * entry;
      }
    }
    return error / least(data, width) - 1;
  }

  private static double least(float[][] data, int width) {
    double[][] doubles = new double[data.length][DIMENSIONS];
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < DIMENSIONS; j++) {
        doubles[i][j] = data[i][j];
      }
    }
    RealMatrix covariance = new Covariance(doubles, false).getCovarianceMatrix();
    double[] eigenvalues = new EigenDecomposition(covariance).getRealEigenvalues();
    double least = covariance.getTrace();
    for (int i = 0; i < width; i++) {
      least -= eigenvalues[i] * eigenvalues[i] / (eigenvalues[i] + NOISE * NOISE);
    }
    return least;
  }

  private static void learned(
      Objective objective, int width, float[][] data, double[][] map, double[] bias) {
    Autoencoder linear =
        OneLayer.of(new Layers(Bend.LINEAR, 1, 1), width)
            .withCorruption(Corruptions.gaussianNoise(Severity.of(NOISE)))
            .withObjective(objective);
    TrainingConfig config =
        TrainingConfig.ofEpochs(100)
            .withBatchSize(250)
            .withSeed(4)
            .withShards(1)
            .withLearningRate(new CosineDecay(0.02, 0));
    try (TrainedAutoencoder model = Trainer.with(config).onThreads(1).fit(linear, data)) {
      Map<String, FloatArray> weights = model.snapshot().weights();
      RealMatrix in = matrix(weights.get("encoder/layer1/weights"), width);
      RealMatrix out = matrix(weights.get("decoder/weights"), DIMENSIONS);
      RealMatrix product = in.multiply(out);
      RealMatrix shift = matrix(weights.get("encoder/layer1/bias"), width).multiply(out);
      for (int j = 0; j < DIMENSIONS; j++) {
        bias[j] = shift.getEntry(0, j) + weights.get("decoder/bias").values()[j];
        for (int i = 0; i < DIMENSIONS; i++) {
          map[i][j] = product.getEntry(i, j);
        }
      }
    }
  }

  private static RealMatrix matrix(FloatArray array, int columns) {
    float[] values = array.values();
    RealMatrix matrix = new Array2DRowRealMatrix(values.length / columns, columns);
    for (int i = 0; i < values.length; i++) {
      matrix.setEntry(i / columns, i % columns, values[i]);
    }
    return matrix;
  }

  /** Returns correlated rows with means other than 0. */
  static float[][] data() {
    float[][] data = new float[2000][DIMENSIONS];
    NoiseStream stream = new NoiseSource(9).stream("data");
    for (int row = 0; row < data.length; row++) {
      float[] z = new float[DIMENSIONS];
      stream.fill(Distribution.NORMAL, row, 0, z, DIMENSIONS);
      data[row] =
          new float[] {1 + 2 * z[0], 2 * z[0] + z[1], z[1] - z[2] - 1, 0.5f * z[3] + 0.3f * z[2]};
    }
    return data;
  }
}
