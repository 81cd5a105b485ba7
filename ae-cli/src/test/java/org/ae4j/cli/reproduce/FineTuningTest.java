package org.ae4j.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ae4j.core.Ae4jException;
import org.ae4j.core.Distribution;
import org.ae4j.core.FloatArray;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.dense.DenseConfig;
import org.ae4j.dense.DenseEncoder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Fine-tuning")
class FineTuningTest {
  private static final int WIDTH = 4;

  /** Three classes: which of the first three numbers is the largest. */
  private static Dataset examples(String name) {
    float[][] rows = new float[300][5];
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      new NoiseSource(3).stream(name).fill(Distribution.UNIFORM, i, 0, rows[i], 5);
      labels[i] = i % 3;
      rows[i][labels[i]] += 1;
    }
    return Dataset.of(name, rows).withLabels(labels, List.of());
  }

  private static double error(double rate, int epochs, Map<String, FloatArray> start) {
    TrainingConfig config =
        TrainingConfig.ofEpochs(epochs).withBatchSize(20).withLearningRate(rate);
    FineTuning tuning =
        new FineTuning(new DenseEncoder(DenseConfig.ofLayers()), WIDTH, Trainer.with(config));
    return tuning.errorPercent(start, examples("train"), examples("test"));
  }

  @Test
  @DisplayName("learns classes")
  void learns() {
    assertThat(error(1e-2, 30, Map.of())).isLessThan(2);
  }

  @Test
  @DisplayName("starts from the encoder's weights, which without training say nothing yet")
  void starts() {
    Map<String, FloatArray> zeros =
        Map.of(
            "encoder/layer1/weights", new FloatArray(Shape.of(5, WIDTH), new float[5 * WIDTH]),
            "decoder/layer1/weights", new FloatArray(Shape.of(9, 9), new float[81]));
    // All features are 0, so every example is taken for the same one of three classes.
    assertThat(error(1e-9, 1, zeros)).isBetween(66.0, 67.0);
  }

  @Test
  @DisplayName("refuses weights of another encoder")
  void otherWeights() {
    Map<String, FloatArray> other =
        Map.of("encoder/layer1/weights", new FloatArray(Shape.of(2, 2), new float[4]));
    assertThatThrownBy(() -> error(1e-2, 1, other)).isInstanceOf(Ae4jException.class);
  }
}
