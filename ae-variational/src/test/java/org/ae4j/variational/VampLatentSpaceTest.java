package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Component;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Encoder;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.ComponentContract;
import org.ae4j.testkit.Tiny;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A VampPrior latent space")
class VampLatentSpaceTest implements ComponentContract {
  private static final VampConfig CONFIG = VampConfig.ofWidth(2).withPseudoInputs(3);
  private static final int BATCH = 4;

  @Override
  public Component component() {
    return new VampLatentSpace(CONFIG);
  }

  private static Model model(Phase phase) {
    return Affine.autoencoder(new VampLatentSpace(CONFIG)).model(Shape.of(5), phase);
  }

  private static double logDensity(double[] features, int row, double[] codes, int code) {
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      double logVariance = features[4 * row + 2 + i];
      double distance = codes[2 * code + i] - features[4 * row + i];
      double squares = distance * distance * Math.exp(-logVariance);
      sum -= 0.5 * (Math.log(2 * Math.PI) + logVariance + squares);
    }
    return sum;
  }

  @Test
  @DisplayName("its prior is the mean of the posteriors of its pseudo-inputs")
  void mixture() {
    Model model = model(Phase.TRAINING);
    Tensor logRatio = model.latent().logRatio().orElseThrow();
    Workbench bench = Workbench.of(model.blueprint(), BATCH);
    double[] codes = bench.evaluate(model.latent().code());
    double[] own = bench.evaluate(model.features());
    Tensor pseudo = model.blueprint().weights().get("latent/pseudoInputs").leaf();
    bench.set(pseudo, Arrays.stream(bench.elements(pseudo)).map(x -> x * 0.9).toArray());
    double[] components = bench.evaluate(model.encode(pseudo));
    double[] found = bench.evaluate(logRatio);
    for (int i = 0; i < BATCH; i++) {
      double density = 0;
      for (int k = 0; k < 3; k++) {
        density += Math.exp(logDensity(components, k, codes, i)) / 3;
      }
      double expected = Math.log(density) - logDensity(own, i, codes, i);
      assertThat(found[i]).isEqualTo(expected, within(1e-10));
    }
  }

  @Test
  @DisplayName("has right derivatives, also towards the pseudo-inputs, which the divergence moves")
  void derivatives() {
    Model model = model(Phase.TRAINING);
    Tensor kl = model.latent().penalties().get(0).perExample();
    Workbench bench = Workbench.of(model.blueprint(), BATCH);
    Tensor pseudo = model.blueprint().weights().get("latent/pseudoInputs").leaf();
    bench.set(pseudo, Arrays.stream(bench.elements(pseudo)).map(x -> 0.1 + 0.7 * x).toArray());
    bench.check(kl).firstOrder();
    double[] slope = bench.evaluate(Gradients.of(kl, List.of(pseudo)).get(0));
    assertThat(Arrays.stream(slope).filter(x -> x != 0).count()).isEqualTo(15);
  }

  @Test
  @DisplayName("its divergence is minus the log-ratio, in the mean")
  void divergence() {
    int draws = 5000;
    Model model = model(Phase.TRAINING);
    Workbench bench = Workbench.of(model.blueprint(), draws);
    double[] rows = new double[5 * draws];
    Arrays.setAll(rows, i -> 0.2 * (i % 5));
    bench.set(model.input(), rows);
    Statistic kl = Statistic.of(bench.evaluate(model.latent().penalties().get(0).perExample()));
    Statistic ratio = Statistic.of(bench.evaluate(model.latent().logRatio().orElseThrow()));
    double error = Math.hypot(kl.standardError(), ratio.standardError());
    assertThat(kl.mean()).isEqualTo(-ratio.mean(), within(4 * error));
  }

  @Test
  @DisplayName("trains, keeps pseudo-inputs among its weights, and draws examples near the data")
  void samples() {
    float[][] data = Tiny.plane(80, 5, 1);
    TrainingConfig config =
        TrainingConfig.ofEpochs(40).withBatchSize(20).withShards(1).withLearningRate(0.02);
    try (TrainedAutoencoder model =
        Trainer.with(config).fit(Affine.autoencoder(new VampLatentSpace(CONFIG)), data)) {
      assertThat(model.snapshot().weights().get("latent/pseudoInputs").shape())
          .isEqualTo(Shape.of(3, 5));
      float[][] drawn = model.sampler().orElseThrow().sample(500, 1);
      for (int i = 0; i < 5; i++) {
        int column = i;
        double mean = Arrays.stream(drawn).mapToDouble(row -> row[column]).average().orElseThrow();
        assertThat(mean).isEqualTo(0.5, within(0.15));
      }
    }
  }

  @Test
  @DisplayName("refuses conditions, an endless range and no pseudo-inputs")
  void refuses() {
    Model conditioned =
        Affine.autoencoder(new VampLatentSpace(CONFIG))
            .model(Shape.of(5), Phase.TRAINING, Optional.of(Shape.of(2)), false);
    assertThatThrownBy(conditioned::latent)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("condition");
    assertThatThrownBy(() -> CONFIG.withRange(Range.FINITE))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> CONFIG.withPseudoInputs(0)).isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("leaves the running averages of the encoder to the data")
  void runningAverages() {
    Autoencoder affine = Affine.autoencoder(new VampLatentSpace(CONFIG));
    Autoencoder normalising =
        Autoencoder.of(new Normalising(), affine.latentSpace(), affine.decoder(), affine.loss());
    float[][] data = Tiny.plane(80, 5, 1);
    TrainingConfig config = TrainingConfig.ofEpochs(1).withBatchSize(80);
    try (TrainedAutoencoder model = Trainer.with(config).fit(normalising, data)) {
      float[] found = model.snapshot().states().get("encoder/runningMean").values();
      for (int i = 0; i < 5; i++) {
        int column = i;
        double mean = Arrays.stream(data).mapToDouble(row -> row[column]).average().orElseThrow();
        assertThat((double) found[i]).isEqualTo(mean, within(1e-6));
      }
    }
  }

  /** An encoder whose running averages are those of the last batch. */
  private record Normalising() implements Encoder {
    @Override
    public Tensor encode(Tensor input, Shape features, Scope scope) {
      return new Affine().encode(Normalisation.batch(1).apply(input, scope), features, scope);
    }
  }

  @Test
  @DisplayName("refuses data outside the range of its pseudo-inputs")
  void range() {
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(1));
    float[][] wide = {{0, 5}, {-5, 1}};
    VampLatentSpace unit = new VampLatentSpace(CONFIG);
    assertThatThrownBy(() -> trainer.fit(Affine.autoencoder(unit), wide))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("VampConfig")
        .hasMessageContaining("needs data from 0 to 1, but row 0, column 1 is 5");
    VampLatentSpace wider = new VampLatentSpace(CONFIG.withRange(new Range(-5, 5)));
    trainer.fit(Affine.autoencoder(wider), wide).close();
  }
}
