package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.DataException;
import org.ae4j.core.KernelCost;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.loss.Losses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An explained training step")
class ExplanationTest {
  private static final TrainingConfig CONFIG =
      TrainingConfig.ofEpochs(1).withBatchSize(16).withShards(1);
  private static final Samples EXAMPLES = Samples.of(new float[40][6]);

  @Test
  @DisplayName("begins with the examples, runs the graph and moves the weights")
  void complete() {
    List<KernelCost> costs = explain(CONFIG);
    assertThat(costs.get(0).call()).isEqualTo("fill");
    // Sixteen examples of six numbers are read and written.
    assertThat(costs.get(0).bytes()).isEqualTo(2 * 16 * 6 * Float.BYTES);
    // Two layers forward, two weights' gradients, one way back, and each weight's update.
    assertThat(products(costs)).isEqualTo(5);
    assertThat(costs).filteredOn(cost -> cost.operations().contains("SQRT")).hasSize(2);
    assertThat(costs).allSatisfy(cost -> assertThat(cost.microseconds()).isPositive());
  }

  @ParameterizedTest
  @CsvSource({"1, 16", "2, 8", "3, 6"})
  @DisplayName("shows one part of a batch that is split")
  void split(int shards, int rows) {
    assertThat(explain(CONFIG.withShards(shards)))
        .anyMatch(cost -> cost.operations().endsWith("MATMUL AB [" + rows + ", 2]"));
  }

  @Test
  @DisplayName("takes what there is where there is less than a batch, or than a part")
  void fewExamples() {
    Trainer trainer = Trainer.with(CONFIG.withShards(4));
    assertThat(trainer.explain(linear(), Samples.of(new float[3][6]), Duration.ZERO))
        .anyMatch(cost -> cost.operations().endsWith("MATMUL AB [1, 2]"));
  }

  @Test
  @DisplayName("measures the norm of gradients where it is limited")
  void norm() {
    assertThat(explain(CONFIG.withGradientNorm(1)).size()).isGreaterThan(explain(CONFIG).size());
  }

  @Test
  @DisplayName("refuses what training refuses")
  void refused() {
    Autoencoder binary =
        Autoencoder.of(new Linear(), new PlainLatentSpace(2), new Linear(), Losses.bernoulli());
    Samples outside = Samples.of(new float[][] {{-1, 2, 0, 0, 0, 0}});
    assertThatThrownBy(() -> Trainer.with(CONFIG).explain(binary, outside, Duration.ZERO))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("training data");
  }

  @Test
  @DisplayName("gives the shortest of every kernel's times")
  void shortest() {
    List<List<KernelCost>> runs = List.of(costs(3, 9), costs(5, 2), costs(1, 4));
    assertThat(KernelCost.shortest(runs)).isEqualTo(costs(1, 2));
  }

  private static List<KernelCost> costs(double first, double second) {
    return List.of(
        new KernelCost("nd4j matmul", "MATMUL AB [2, 2]", 48, first),
        new KernelCost("Chain", "EXP [2, 2]", 32, second));
  }

  private static long products(List<KernelCost> costs) {
    return costs.stream().filter(cost -> cost.operations().contains("MATMUL")).count();
  }

  private static List<KernelCost> explain(TrainingConfig config) {
    return Trainer.with(config).explain(linear(), EXAMPLES, Duration.ZERO);
  }

  private static Autoencoder linear() {
    return Autoencoder.of(
        new Linear(), new PlainLatentSpace(2), new Linear(), Losses.squaredError());
  }
}
