package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.DivergenceException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.Loss;
import org.ae4j.core.Phase;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trainer")
class TrainerTest {
  private static final TrainingConfig CONFIG =
      TrainingConfig.ofEpochs(5).withBatchSize(16).withLearningRate(0.01).withSeed(3);

  /** Four parts of a batch, and steps that are worth more than one thread. */
  private static final TrainingConfig SPLIT =
      TrainingConfig.ofEpochs(1)
          .withBatchSize(128)
          .withLearningRate(0.01)
          .withSeed(3)
          .withShards(4)
          .withGradientNorm(1);

  private final float[][] data = lowRank(150);

  @Test
  @DisplayName("lowers the cost and reports every epoch")
  void learns() {
    try (TrainedAutoencoder model = Trainer.with(CONFIG).fit(linear(), data)) {
      List<History.Epoch> epochs = model.history().epochs();
      assertThat(epochs).hasSize(5);
      assertThat(epochs.get(4).steps()).isEqualTo(50);
      assertThat(epochs.get(4).training().get("total"))
          .isLessThan(0.5 * epochs.get(0).training().get("total"))
          .isEqualTo(epochs.get(4).training().get("reconstruction"));
    }
  }

  @Test
  @DisplayName("gives the same bits for the same seed, and others for another")
  void repeatable() {
    Map<String, FloatArray> first = weights(CONFIG);
    assertThat(weights(CONFIG)).isEqualTo(first);
    assertThat(weights(CONFIG.withSeed(4))).isNotEqualTo(first);
  }

  @Test
  @DisplayName("gives the same bits on 1, 2 and 4 threads")
  void threads() {
    Map<String, FloatArray> one = onThreads(1);
    assertThat(onThreads(2)).isEqualTo(one);
    assertThat(onThreads(4)).isEqualTo(one);
  }

  private static Map<String, FloatArray> onThreads(int threads) {
    return fitted(Trainer.with(SPLIT).onThreads(threads), random(6 * SPLIT.batchSize(), 256));
  }

  private static Map<String, FloatArray> fitted(Trainer trainer, float[][] rows) {
    try (TrainedAutoencoder model = trainer.fit(wide(), rows)) {
      return model.snapshot().weights();
    }
  }

  @Test
  @DisplayName("works on several threads where steps are as large as in that comparison")
  void largeEnough() {
    TrainingGraph graph =
        new TrainingGraph(wide().model(Shape.of(256), Phase.TRAINING), wide().objective());
    List<Tensor> gradients = List.copyOf(graph.gradients().values());
    assertThat(Effort.small(gradients, SPLIT.batchSize())).isFalse();
    assertThat(graph.couplesBatch()).isFalse();
  }

  @Test
  @DisplayName("fits two at once, and both as it would fit one alone")
  void sideBySide() {
    Trainer trainer = Trainer.with(SPLIT).onThreads(2);
    float[][] rows = random(6 * SPLIT.batchSize(), 256);
    Map<String, FloatArray> alone = fitted(trainer, rows);
    Executor anew = work -> new Thread(work).start();
    List<CompletableFuture<Map<String, FloatArray>>> both =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> fitted(trainer, rows), anew))
            .limit(2)
            .toList();
    both.forEach(other -> assertThat(other.join()).isEqualTo(alone));
  }

  @Test
  @DisplayName("learns the same from whole and from split batches")
  void shards() {
    float[] whole = weights(CONFIG.withShards(1)).get("encoder/weights").values();
    float[] split = weights(CONFIG.withShards(3)).get("encoder/weights").values();
    for (int i = 0; i < whole.length; i++) {
      assertThat(split[i]).isCloseTo(whole[i], org.assertj.core.data.Offset.offset(1e-4f));
    }
  }

  @Test
  @DisplayName("uses the last partial batch, even one smaller than the number of shards")
  void partialBatch() {
    List<Integer> sizes = new ArrayList<>();
    TrainingListener sizeOf =
        new TrainingListener() {
          @Override
          public boolean onStep(StepReport report) {
            sizes.add(report.examples());
            return true;
          }
        };
    Trainer.with(CONFIG.withEpochs(1).withBatchSize(149))
        .listening(sizeOf)
        .fit(linear(), data)
        .close();
    assertThat(sizes).containsExactly(149, 1);
  }

  @Test
  @DisplayName("stops at the very step at which the cost leaves the finite numbers, and says so")
  void diverges() {
    Trainer trainer =
        Trainer.with(CONFIG.withOptimiser(Sgd.standard()).withLearningRate(1e6).withEpochs(50));
    assertThatThrownBy(() -> trainer.fit(linear(), data))
        .isInstanceOf(DivergenceException.class)
        .hasMessageMatching(
            "(?s)training diverged at step \\d+: the (cost|weight) .* learning rate.*");
  }

  @Test
  @DisplayName("restores the best weights when validation no longer improves")
  void earlyStopping() {
    TrainingConfig config =
        CONFIG
            .withEpochs(200)
            .withLearningRate(0.05)
            .withValidation(0.2)
            .withEarlyStopping(EarlyStopping.afterPatience(3).withMinimumImprovement(1e-3));
    try (TrainedAutoencoder model = Trainer.with(config).fit(linear(), data)) {
      List<History.Epoch> epochs = model.history().epochs();
      assertThat(epochs.size()).isLessThan(200);
      assertThat(epochs.get(epochs.size() - 1).validation()).containsKey("reconstruction");
    }
  }

  @Test
  @DisplayName("ends within one batch when interrupted, and keeps what it learned")
  void interrupted() {
    TrainingListener interrupting =
        new TrainingListener() {
          @Override
          public boolean onStep(StepReport report) {
            if (report.step() == 7) {
              Thread.currentThread().interrupt();
            }
            return true;
          }
        };
    try (TrainedAutoencoder model =
        Trainer.with(CONFIG).listening(interrupting).fit(linear(), data)) {
      assertThat(Thread.interrupted()).isTrue();
      assertThat(model.history().epochs()).hasSize(1);
      assertThat(model.history().epochs().get(0).steps()).isEqualTo(7);
    }
  }

  @Test
  @DisplayName("encodes, decodes and reconstructs alike, whatever the batch")
  void uses() {
    try (TrainedAutoencoder model = Trainer.with(CONFIG).fit(linear(), data)) {
      float[][] once = model.reconstruct(data);
      float[][] twice = model.decode(model.encode(data));
      float[] alone = model.reconstruct(Arrays.copyOfRange(data, 77, 78))[0];
      for (int i = 0; i < alone.length; i++) {
        assertThat(twice[77][i]).isCloseTo(once[77][i], org.assertj.core.data.Offset.offset(1e-5f));
        assertThat(alone[i]).isCloseTo(once[77][i], org.assertj.core.data.Offset.offset(1e-5f));
      }
      assertThat(model.anomalyScore(data)).isEqualTo(model.reconstructionError(data));
    }
  }

  @Test
  @DisplayName("says what is wrong with data and settings")
  void refuses() {
    float[][] ragged = {{1, 2}, {3}};
    float[][] infinite = {{1, 2}, {3, Float.NaN}};
    assertThatThrownBy(() -> Trainer.with(CONFIG).fit(linear(), ragged))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row 1 has 1 numbers");
    assertThatThrownBy(() -> Trainer.with(CONFIG).fit(linear(), infinite))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row 1, column 1 is NaN");
    assertThatThrownBy(
            () ->
                Trainer.with(CONFIG.withEarlyStopping(EarlyStopping.afterPatience(1)))
                    .fit(linear(), data))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("validation");
    assertThatThrownBy(() -> CONFIG.withBatchSize(0)).isInstanceOf(ConfigurationException.class);
  }

  private Map<String, FloatArray> weights(TrainingConfig config) {
    try (TrainedAutoencoder model = Trainer.with(config).fit(linear(), data)) {
      return model.snapshot().weights();
    }
  }

  private static Autoencoder linear() {
    return Autoencoder.of(new Linear(), new PlainLatentSpace(2), new Linear(), new Squared());
  }

  private static Autoencoder wide() {
    return Autoencoder.of(new Linear(), new PlainLatentSpace(128), new Linear(), new Squared());
  }

  private static float[][] random(int count, int width) {
    SplittableRandom random = new SplittableRandom(8);
    float[][] rows = new float[count][width];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextDouble(-1, 1);
      }
    }
    return rows;
  }

  private static float[][] lowRank(int count) {
    SplittableRandom random = new SplittableRandom(5);
    float[][] rows = new float[count][8];
    for (float[] row : rows) {
      double a = random.nextDouble(-1, 1);
      double b = random.nextDouble(-1, 1);
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) (a * Math.sin(i + 1) + b * Math.cos(2 * i) + random.nextDouble(0.01));
      }
    }
    return rows;
  }

  private record Squared() implements Loss {
    @Override
    public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
      return outputs.sub(target).square().sumPerExample();
    }

    @Override
    public Tensor reconstruction(Tensor outputs, Shape example) {
      return outputs;
    }
  }
}
