package org.ae4j.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.Distribution;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Samples;
import org.ae4j.core.Scope;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Greedy pretraining")
class GreedyPretrainingTest {
  private static final TrainingConfig CONFIG =
      TrainingConfig.ofEpochs(60).withBatchSize(32).withLearningRate(0.01).withSeed(1);
  private static final Trainer ONCE = Trainer.with(CONFIG.withEpochs(1));

  private final Samples samples = Samples.of(Directions.rows(300, 8));

  /** Noise of a standard deviation of a fifth. */
  private record Noise() implements Corruption {
    @Override
    public Tensor corrupt(Tensor clean, Scope scope) {
      return clean.add(scope.noise("noise", clean.shape(), Distribution.NORMAL).mul(0.2));
    }
  }

  /** Damage that learns a number per feature. */
  private record Shift() implements Corruption {
    @Override
    public Tensor corrupt(Tensor clean, Scope scope) {
      return clean.add(scope.weight("shift", clean.shape().example(), Initialiser.constant(0.1)));
    }
  }

  private static GreedyPretraining each(TrainingConfig config, Corruption corruption) {
    return new GreedyPretraining(Trainer.with(config), corruption, Losses.squaredError());
  }

  private static Map<String, Shape> shapes(Map<String, FloatArray> values) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    values.forEach((path, array) -> shapes.put(path, array.shape()));
    return shapes;
  }

  private static Map<String, Shape> shapes(Snapshot snapshot) {
    Map<String, FloatArray> all = new LinkedHashMap<>(snapshot.weights());
    all.putAll(snapshot.states());
    return shapes(all);
  }

  private static double error(TrainedAutoencoder model, int epoch) {
    return model.history().epochs().get(epoch - 1).training().get("total");
  }

  @Test
  @DisplayName("lets a deep sigmoid stack start far below random weights and stay there")
  void deepSigmoids() {
    DenseConfig config = DenseConfig.ofLayers(12, 8, 6).withActivation(Activation.SIGMOID);
    Autoencoder deep = Dense.autoencoder(config, 2, Losses.squaredError());
    for (Corruption corruption : new Corruption[] {Corruption.none(), new Noise()}) {
      Map<String, FloatArray> start = each(CONFIG, corruption).weights(config, 2, samples);
      Trainer whole = Trainer.with(CONFIG.withEpochs(15));
      try (TrainedAutoencoder prepared = whole.startingFrom(start).fit(deep, samples);
          TrainedAutoencoder random = whole.fit(deep, samples)) {
        assertThat(error(prepared, 1)).as("%s", corruption).isLessThan(0.5 * error(random, 1));
        assertThat(error(prepared, 15)).as("%s", corruption).isLessThan(0.5 * error(random, 15));
      }
    }
  }

  @Test
  @DisplayName("gives every weight and state of any stack, in its shape")
  void complete() {
    Samples labelled = samples.withCondition(Samples.of(new float[samples.size()][3]));
    for (int[] hidden : new int[][] {{}, {7, 5}}) {
      for (Normalisation normalisation : Normalisation.values()) {
        DenseConfig config =
            DenseConfig.ofLayers(hidden).withNormalisation(normalisation).withDropout(0.1);
        requireComplete(config, labelled);
        requireComplete(config.withTiedWeights().withoutBias(), samples);
      }
    }
  }

  @Test
  @DisplayName(
      "leaves out what the corruption of a layer learned, so that the whole learns its own")
  void learningCorruption() {
    DenseConfig config = DenseConfig.ofLayers(5);
    Map<String, FloatArray> start =
        each(CONFIG.withEpochs(1), new Shift()).weights(config, 2, samples);
    assertThat(start.keySet()).allMatch(path -> path.matches("(en|de)coder/.*"));
    Autoencoder whole =
        Dense.autoencoder(config, 2, Losses.squaredError()).withCorruption(new Shift());
    try (TrainedAutoencoder model = ONCE.startingFrom(start).fit(whole, samples)) {
      assertThat(model.snapshot().weights().get("corruption/shift").shape()).isEqualTo(Shape.of(8));
    }
  }

  private static void requireComplete(DenseConfig config, Samples samples) {
    Map<String, FloatArray> start =
        each(CONFIG.withEpochs(1), Corruption.none()).weights(config, 2, samples);
    Autoencoder whole = Dense.autoencoder(config, 2, Losses.squaredError());
    try (TrainedAutoencoder model = ONCE.startingFrom(start).fit(whole, samples)) {
      assertThat(shapes(start))
          .as("%s", config)
          .containsExactlyInAnyOrderEntriesOf(shapes(model.snapshot()));
    }
  }

  @Test
  @DisplayName("of one layer is training of that layer")
  void shallow() {
    DenseConfig config = DenseConfig.ofLayers();
    Map<String, FloatArray> start = each(CONFIG, Corruption.none()).weights(config, 2, samples);
    Autoencoder whole = Dense.autoencoder(config, 2, Losses.squaredError());
    try (TrainedAutoencoder model = Trainer.with(CONFIG).fit(whole, samples)) {
      assertThat(start).isEqualTo(model.snapshot().weights());
    }
  }

  @Test
  @DisplayName("puts each layer where it rebuilds the codes of the layers below")
  void placed() {
    DenseConfig config = DenseConfig.ofLayers(6).withActivation(Activation.TANH);
    Map<String, FloatArray> start = each(CONFIG, Corruption.none()).weights(config, 2, samples);
    Map<String, FloatArray> first =
        each(CONFIG, Corruption.none())
            .weights(DenseConfig.ofLayers().withCode(Activation.TANH), 6, samples);
    assertThat(start.get("encoder/layer1/weights")).isEqualTo(first.get("encoder/layer1/weights"));
    assertThat(start.get("decoder/layer2/weights")).isEqualTo(first.get("decoder/layer1/weights"));
    assertThat(start.get("encoder/layer2/weights").shape()).isEqualTo(Shape.of(6, 2));
    assertThat(start.get("decoder/layer1/weights").shape()).isEqualTo(Shape.of(2, 6));
  }
}
