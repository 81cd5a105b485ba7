package org.ae4j.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.core.loss.Losses;
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
    float[][] data = Directions.rows(400, 6);
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
    try (TrainedAutoencoder model = Trainer.with(CONFIG).fit(tied, Directions.rows(200, 6))) {
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
    float[][] data = Directions.rows(200, 6);
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
  @DisplayName("takes a condition into encoder and decoder")
  void conditional() {
    float[][] data = Directions.rows(100, 4);
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

  private static double first(TrainedAutoencoder model) {
    return model.history().epochs().get(0).training().get("total");
  }

  private static double last(TrainedAutoencoder model) {
    var epochs = model.history().epochs();
    return epochs.get(epochs.size() - 1).training().get("total");
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
