package org.ae4j.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Distribution;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Model;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.model.Descriptions;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dense autoencoder")
class DenseTest {
  private static final TrainingConfig CONFIG =
      TrainingConfig.ofEpochs(60).withBatchSize(32).withLearningRate(0.01).withSeed(1);

  @Test
  @DisplayName("without hidden layers spans the same subspace as the leading principal components")
  void principalSubspace() {
    float[][] data = correlated(400, 6);
    Autoencoder linear = Dense.autoencoder(DenseConfig.ofLayers(), 2, Losses.squaredError());
    try (TrainedAutoencoder model = Trainer.with(CONFIG.withEpochs(150)).fit(linear, data)) {
      FloatArray decoder = model.snapshot().weights().get("decoder/layer1/weights");
      RealMatrix learned = orthonormal(rows(decoder).transpose());
      RealMatrix principal = principal(data, 2);
      double[] cosines =
          new SingularValueDecomposition(principal.transpose().multiply(learned))
              .getSingularValues();
      assertThat(cosines[1]).as("cosine of the larger principal angle").isGreaterThan(0.999);
    }
  }

  @Test
  @DisplayName("with tied weights has one matrix per layer and learns")
  void tied() {
    Autoencoder tied =
        Dense.autoencoder(DenseConfig.ofLayers(5).withTiedWeights(), 2, Losses.squaredError());
    try (TrainedAutoencoder model = Trainer.with(CONFIG).fit(tied, correlated(200, 6))) {
      assertThat(model.snapshot().weights().keySet())
          .containsExactlyInAnyOrder(
              "encoder/layer1/weights",
              "encoder/layer1/bias",
              "encoder/layer2/weights",
              "encoder/layer2/bias",
              "decoder/layer1/bias",
              "decoder/layer2/bias");
      assertThat(last(model)).isLessThan(0.5 * first(model));
    }
  }

  @Test
  @DisplayName("learns with every activation and normalisation, and reconstructs alike afterwards")
  void styles() {
    float[][] data = correlated(200, 6);
    for (Activation activation : Activation.values()) {
      for (Normalisation normalisation : Normalisation.values()) {
        DenseConfig config =
            DenseConfig.ofLayers(16)
                .withActivation(activation)
                .withNormalisation(normalisation)
                .withDropout(0.05);
        Autoencoder autoencoder = Dense.autoencoder(config, 3, Losses.squaredError());
        try (TrainedAutoencoder model =
            Trainer.with(CONFIG.withEpochs(20)).fit(autoencoder, data)) {
          assertThat(last(model)).as("%s %s", activation, normalisation).isLessThan(first(model));
          double error = 0;
          for (double one : model.reconstructionError(data)) {
            error += one / data.length;
          }
          assertThat(error).as("%s %s", activation, normalisation).isLessThan(first(model));
        }
      }
    }
  }

  @Test
  @DisplayName("that was pretrained layer by layer starts below one that was not")
  void pretrained() {
    float[][] data = correlated(300, 8);
    Samples samples = Samples.of(data);
    DenseConfig config = DenseConfig.ofLayers(12, 8, 6).withActivation(Activation.SIGMOID);
    Autoencoder deep = Dense.autoencoder(config, 2, Losses.squaredError());
    Trainer once = Trainer.with(CONFIG.withEpochs(1));
    Map<String, FloatArray> start =
        new GreedyPretraining(Trainer.with(CONFIG), Corruption.none(), Losses.squaredError())
            .weights(config, 2, samples);
    try (TrainedAutoencoder prepared = once.startingFrom(start).fit(deep, samples);
        TrainedAutoencoder random = once.fit(deep, samples)) {
      assertThat(start.keySet()).isEqualTo(random.snapshot().weights().keySet());
      assertThat(first(prepared)).isLessThan(0.7 * first(random));
    }
  }

  @Test
  @DisplayName("takes a condition into encoder and decoder")
  void conditional() {
    float[][] data = correlated(100, 4);
    float[][] labels = new float[100][2];
    for (int i = 0; i < 100; i++) {
      labels[i][i % 2] = 1;
    }
    Samples samples = Samples.of(data).withCondition(Samples.of(labels));
    Autoencoder autoencoder = Dense.autoencoder(DenseConfig.ofLayers(5), 2, Losses.squaredError());
    try (TrainedAutoencoder model = Trainer.with(CONFIG.withEpochs(2)).fit(autoencoder, samples)) {
      Map<String, FloatArray> weights = model.snapshot().weights();
      assertThat(weights.get("encoder/layer1/weights").shape()).isEqualTo(Shape.of(6, 5));
      assertThat(weights.get("decoder/layer1/weights").shape()).isEqualTo(Shape.of(4, 5));
      assertThat(model.reconstruct(samples)).hasDimensions(100, 4);
    }
  }

  @Test
  @DisplayName("keeps the shape of its inputs")
  void shapes() {
    Model model =
        Dense.autoencoder(DenseConfig.ofLayers(7), 3, Losses.bernoulli())
            .model(Shape.of(4, 5, 2), Phase.INFERENCE);
    assertThat(model.latent().code().shape()).isEqualTo(Shape.batchOf(3));
    assertThat(model.reconstruction().shape()).isEqualTo(Shape.batchOf(4, 5, 2));
  }

  @Test
  @DisplayName("is restored from its description")
  void described() {
    Autoencoder autoencoder =
        Dense.autoencoder(
            DenseConfig.ofLayers(9, 4).withNormalisation(Normalisation.LAYER).withDropout(0.1),
            3,
            Losses.bernoulli());
    Descriptions descriptions = Descriptions.standard();
    assertThat(descriptions.fromJson(descriptions.toJson(autoencoder))).isEqualTo(autoencoder);
  }

  @Test
  @DisplayName("refuses widths below 1 and names a width that may be meant")
  void refuses() {
    assertThatThrownBy(() -> DenseConfig.ofLayers(10, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("[10, 0]");
    assertThatThrownBy(() -> Activation.named("rellu"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("relu");
  }

  private static double first(TrainedAutoencoder model) {
    return model.history().epochs().get(0).training().get("total");
  }

  private static double last(TrainedAutoencoder model) {
    var epochs = model.history().epochs();
    return epochs.get(epochs.size() - 1).training().get("total");
  }

  /** Centred rows whose columns mix a few directions of different strength. */
  private static float[][] correlated(int count, int width) {
    float[] noise = new float[count * 3];
    new NoiseSource(11).stream("data").fill(Distribution.NORMAL, 0, 0, noise, noise.length);
    float[][] rows = new float[count][width];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < width; j++) {
        double value = 1.5 * noise[3 * i] * Math.sin(j + 1);
        value += noise[3 * i + 1] * Math.cos(2 * j);
        value += 0.2 * noise[3 * i + 2] * Math.sin(3 * j + 2);
        rows[i][j] = (float) value;
      }
    }
    return rows;
  }

  private static RealMatrix rows(FloatArray array) {
    int columns = (int) array.shape().extent(1);
    double[][] rows = new double[(int) array.shape().extent(0)][columns];
    for (int i = 0; i < array.values().length; i++) {
      rows[i / columns][i % columns] = array.values()[i];
    }
    return new Array2DRowRealMatrix(rows);
  }

  private static RealMatrix orthonormal(RealMatrix columns) {
    return new SingularValueDecomposition(columns)
        .getU()
        .getSubMatrix(0, columns.getRowDimension() - 1, 0, columns.getColumnDimension() - 1);
  }

  private static RealMatrix principal(float[][] data, int count) {
    double[][] rows = new double[data.length][data[0].length];
    for (int j = 0; j < rows[0].length; j++) {
      double mean = 0;
      for (float[] row : data) {
        mean += row[j] / data.length;
      }
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = data[i][j] - mean;
      }
    }
    return new SingularValueDecomposition(new Array2DRowRealMatrix(rows))
        .getV()
        .getSubMatrix(0, rows[0].length - 1, 0, count - 1);
  }
}
