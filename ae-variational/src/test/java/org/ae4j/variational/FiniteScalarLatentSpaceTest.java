package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Phase;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.LatentSpaceContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Finite scalar quantisation")
class FiniteScalarLatentSpaceTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return FiniteScalarLatentSpace.ofLevels(5, 4);
  }

  @Override
  public boolean smooth() {
    return false;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8})
  @DisplayName("reaches exactly its levels, evenly spaced, with 0 among them")
  void levels(int count) {
    int examples = 2001;
    Workbench bench = Workbench.of(Phase.INFERENCE, examples);
    double[] places = new double[examples];
    Arrays.setAll(places, i -> (i - 1000) / 100.0);
    Tensor features = bench.given("features", Shape.of(1), places);
    Tensor code = FiniteScalarLatentSpace.ofLevels(count).latent(features, bench.scope()).code();
    TreeSet<Double> found = new TreeSet<>();
    Arrays.stream(bench.evaluate(code)).forEach(x -> found.add(x + 0.0));
    assertThat(found).hasSize(count).contains(0.0);
    double spacing = 1.0 / (count / 2);
    assertThat(found.last() - found.first()).isEqualTo(spacing * (count - 1), within(1e-12));
    assertThat(bench.evaluate(code)[1000]).isZero();
  }

  @Test
  @DisplayName("gives the same codes in training, with the slope of the bound below the rounding")
  void straightThrough() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    Tensor features = bench.given("features", Shape.of(2), 0.3, -0.2, 1.4, 0.9);
    Tensor code = latentSpace().latent(features, bench.scope()).code();
    Workbench using = Workbench.of(Phase.INFERENCE, 2);
    Tensor same = using.given("features", Shape.of(2), bench.elements(features));
    Tensor used = latentSpace().latent(same, using.scope()).code();
    assertThat(bench.evaluate(code)).containsExactly(using.evaluate(used), within(1e-12));
    double[] slope = bench.evaluate(Gradients.of(code, List.of(features)).get(0));
    // Five levels: two halves of the range, 2.002·tanh'(x) / 2.
    double tanh = Math.tanh(0.3);
    assertThat(slope[0]).isEqualTo(1.001 * (1 - tanh * tanh), within(1e-12));
  }

  @Test
  @DisplayName("refuses two levels, which leave no slope where features start")
  void refuses() {
    assertThatThrownBy(() -> FiniteScalarLatentSpace.ofLevels(8, 2))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("every number of levels must be at least 3, but was 2");
    assertThatThrownBy(FiniteScalarLatentSpace::ofLevels)
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("replaces any numbers by the nearest levels, and leaves codes alone")
  void nearest() {
    Workbench bench = Workbench.of(Phase.INFERENCE, 3);
    FiniteScalarLatentSpace space = FiniteScalarLatentSpace.ofLevels(5, 4);
    Tensor any = bench.given("any", Shape.of(2), 0.3, 0.2, -7, -7, 7, 7);
    Tensor nearest = space.nearest(any, bench.scope());
    assertThat(bench.evaluate(nearest)).containsExactly(0.5, 0, -1, -1, 1, 0.5);
    assertThat(bench.evaluate(space.nearest(nearest, bench.scope())))
        .containsExactly(bench.evaluate(nearest));
    Tensor features = bench.data("features", Shape.of(2), -3, 3);
    Tensor code = space.latent(features, bench.scope()).code();
    assertThat(bench.evaluate(space.nearest(code, bench.scope())))
        .containsExactly(bench.evaluate(code));
  }

  @Test
  @DisplayName("counts its codes, however many, and which of them occur how often")
  void usage() {
    float[][] rows = {{-9, 0}, {9, 0}, {9, 0}, {0, 9}};
    TrainingConfig config = TrainingConfig.ofEpochs(1).withLearningRate(1e-9);
    Trainer trainer =
        Trainer.with(config)
            .startingFrom(
                Map.of(
                    "encoder/weights", new FloatArray(Shape.of(2, 2), new float[] {1, 0, 0, 1})));
    try (TrainedAutoencoder model = trainer.fit(Affine.autoencoder(latentSpace()), rows)) {
      CodebookUsage usage = CodebookUsage.of(model, Samples.of(rows));
      assertThat(usage.codes()).isEqualTo(20);
      assertThat(usage.used()).isEqualTo(3);
      assertThat(usage.usage()).isEqualTo(0.15);
      // Frequencies of a quarter, a half and a quarter have an entropy of 1.5 log 2.
      assertThat(usage.perplexity()).isEqualTo(Math.pow(2, 1.5), within(1e-12));
    }
    Integer[] many = new Integer[40];
    Arrays.fill(many, 5);
    assertThat(FiniteScalarLatentSpace.ofLevels(many).codes())
        .isEqualTo(Math.pow(5, 40), within(1e15));
  }

  @Test
  @DisplayName("has the only kind of codes, beside vectors of a codebook, whose usage is counted")
  void usageOfOthers() {
    TrainingConfig config = TrainingConfig.ofEpochs(1);
    float[][] rows = {{0, 1}, {1, 0}};
    try (TrainedAutoencoder plain =
        Trainer.with(config).fit(Affine.autoencoder(new PlainLatentSpace(2)), rows)) {
      assertThatThrownBy(() -> CodebookUsage.of(plain, Samples.of(rows)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("PlainLatentSpace");
      float[][] any = {{0.123f, 4.56f}};
      assertThat(plain.nearestCodes(any)).isEqualTo(any);
    }
  }
}
