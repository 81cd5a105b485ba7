package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.ObjectiveContract;
import org.ae4j.testkit.Tiny;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FactorVAE")
class FactorVaeObjectiveTest implements ObjectiveContract {
  @Override
  public Objective objective() {
    return new FactorVaeObjective(5, Discriminator.ofLayers(6, 6));
  }

  @Override
  public Autoencoder autoencoder() {
    return Affine.autoencoder(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2)));
  }

  @Test
  @DisplayName("an independent code takes every number from an example of its own")
  void independent() {
    int batch = 200;
    Workbench bench = Workbench.of(Phase.TRAINING, batch);
    Tensor code = bench.data("code", Shape.of(2));
    double[] mixed = bench.evaluate(FactorVaeObjective.independent(code, bench.scope()));
    double[] codes = bench.elements(code);
    int together = 0;
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      first.add(codes[2 * i]);
      second.add(codes[2 * i + 1]);
    }
    for (int i = 0; i < batch; i++) {
      assertThat(first).contains(mixed[2 * i]);
      assertThat(second).contains(mixed[2 * i + 1]);
      together += first.indexOf(mixed[2 * i]) == second.indexOf(mixed[2 * i + 1]) ? 1 : 0;
    }
    // One in 200 by chance; 8 would be 7 standard deviations more.
    assertThat(together).isLessThan(8);
    assertThat(DoubleStream.of(mixed).distinct().count()).isGreaterThan(batch);
  }

  @Test
  @DisplayName("the total correlation moves the encoder")
  void slope() {
    var model = autoencoder().model(Shape.of(5), Phase.TRAINING);
    var terms = objective().terms(model);
    Tensor correlation = terms.get(terms.size() - 1).perExample();
    Tensor moved = Gradients.of(correlation, List.of(model.features())).get(0);
    Workbench bench = Workbench.of(model.blueprint(), 4);
    assertThat(DoubleStream.of(bench.evaluate(moved)).map(Math::abs).sum()).isPositive();
  }

  @Test
  @DisplayName("a discriminator that can only guess costs log 2")
  void guessing() {
    Workbench bench = Workbench.of(Phase.TRAINING, 5);
    Tensor codes = bench.data("codes", Shape.of(2));
    Tensor cost = Discriminator.ofLayers(3).cost(codes, codes.mul(2), bench.scope());
    bench.blueprint().weights().values().forEach(w -> bench.set(w.leaf(), zeros(w.leaf())));
    double[] expected = DoubleStream.generate(() -> Math.log(2)).limit(5).toArray();
    assertThat(bench.evaluate(cost)).containsExactly(expected, within(1e-12));
  }

  private static double[] zeros(Tensor leaf) {
    return new double[Math.toIntExact(leaf.shape().size())];
  }

  @Test
  @DisplayName("trains both players, and the same for any number of shards")
  void trains() {
    TrainingConfig config = TrainingConfig.ofEpochs(3).withBatchSize(20).withLearningRate(0.01);
    Autoencoder autoencoder = autoencoder().withObjective(objective());
    float[][] data = Tiny.plane(60, 5, 1);
    try (TrainedAutoencoder one = Trainer.with(config.withShards(1)).fit(autoencoder, data);
        TrainedAutoencoder two = Trainer.with(config.withShards(2)).fit(autoencoder, data)) {
      assertThat(one.history().epochs().get(2).training())
          .containsKeys("reconstruction", "kl", "totalCorrelation", "discriminator");
      one.snapshot()
          .weights()
          .forEach(
              (path, array) ->
                  assertThat(two.snapshot().weights().get(path).values())
                      .as(path)
                      .containsExactly(array.values(), within(1e-5f)));
    }
  }

  @Test
  @DisplayName("refuses codes of one number, which have no total correlation")
  void refusesOneNumber() {
    var narrow = new GaussianLatentSpace(GaussianLatentConfig.ofWidth(1));
    var model = Affine.autoencoder(narrow).model(Shape.of(5), Phase.TRAINING);
    assertThatThrownBy(() -> objective().terms(model))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("FactorVAE makes the numbers of a code independent");
  }
}
