package org.ae4j.dense;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Encoder;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.testkit.EncoderContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dense encoder")
class DenseEncoderTest implements EncoderContract {
  private static final DenseConfig CONFIG =
      DenseConfig.ofLayers(4, 3).withActivation(Activation.TANH);

  private final Workbench bench = Workbench.of(Phase.TRAINING, 3);

  @Override
  public Encoder encoder() {
    return new DenseEncoder(CONFIG.withNormalisation(Normalisation.LAYER).withDropout(0.2));
  }

  private long parameters() {
    return bench.blueprint().weights().values().stream()
        .mapToLong(variable -> variable.leaf().shape().size())
        .sum();
  }

  @Test
  @DisplayName("has inputs times outputs weights and a bias per output in every layer")
  void parameterCount() {
    Tensor input = bench.data("input", Shape.of(5));
    new DenseEncoder(CONFIG).encode(input, Shape.of(2), bench.scope());
    assertThat(parameters()).isEqualTo(5 * 4 + 4 + 4 * 3 + 3 + 3 * 2 + 2);
    assertThat(bench.blueprint().weights().keySet())
        .containsExactly(
            "layer1/weights",
            "layer1/bias",
            "layer2/weights",
            "layer2/bias",
            "layer3/weights",
            "layer3/bias");
  }

  @Test
  @DisplayName("without biases has weights alone")
  void withoutBias() {
    Tensor input = bench.data("input", Shape.of(5));
    new DenseEncoder(CONFIG.withoutBias()).encode(input, Shape.of(2), bench.scope());
    assertThat(parameters()).isEqualTo(5 * 4 + 4 * 3 + 3 * 2);
  }

  @Test
  @DisplayName("normalises and drops hidden values only, never features")
  void featuresAreWhole() {
    DenseConfig style = CONFIG.withNormalisation(Normalisation.BATCH).withDropout(0.5);
    new DenseEncoder(style).encode(bench.data("x", Shape.of(5)), Shape.of(2), bench.scope());
    assertThat(bench.blueprint().weights().keySet())
        .contains("layer2/scale", "layer3/bias")
        .doesNotContain("layer2/bias", "layer3/scale");
    assertThat(bench.blueprint().noises().keySet())
        .containsExactly("layer1/dropout", "layer2/dropout");
  }

  @Test
  @DisplayName("is one layer after another")
  void composition() {
    Tensor input = bench.data("input", Shape.of(5));
    DenseConfig config = DenseConfig.ofLayers(4).withActivation(Activation.ELU);
    Tensor features =
        new DenseEncoder(config.withCode(Activation.SIGMOID))
            .encode(input, Shape.of(2), bench.scope());
    Tensor hidden = weight("layer1/weights", input).add(leaf("layer1/bias"));
    Tensor wanted =
        weight("layer2/weights", Activation.ELU.apply(hidden)).add(leaf("layer2/bias")).sigmoid();
    assertThat(bench.evaluate(features)).containsExactly(bench.evaluate(wanted));
  }

  private Tensor weight(String path, Tensor x) {
    return x.matmul(leaf(path));
  }

  private Tensor leaf(String path) {
    return bench.blueprint().weights().get(path).leaf();
  }

  @Test
  @DisplayName("flattens inputs and arranges features of any shape")
  void shapes() {
    Tensor image = bench.data("image", Shape.of(4, 3, 2));
    DenseEncoder encoder = new DenseEncoder(CONFIG);
    assertThat(encoder.encode(image, Shape.of(2, 5), bench.scope()).shape())
        .isEqualTo(Shape.batchOf(2, 5));
    assertThat(leaf("layer1/weights").shape()).isEqualTo(Shape.of(24, 4));
  }

  @Test
  @DisplayName("joins a condition to the input, for several inputs of one example too")
  void condition() {
    Workbench conditioned = Workbench.conditioned(Phase.TRAINING, 3, Shape.of(2));
    DenseEncoder encoder = new DenseEncoder(DenseConfig.ofLayers().withoutBias());
    Tensor one = conditioned.data("one", Shape.of(1));
    Tensor twice = one.mul(Tensor.constant(1).broadcast(Shape.batchOf(2)));
    Tensor rows = twice.reshape(Shape.of(-2, 1));
    double[] once = conditioned.evaluate(encoder.encode(one, Shape.of(1), conditioned.scope()));
    double[] both = conditioned.evaluate(encoder.encode(rows, Shape.of(1), conditioned.scope()));
    assertThat(conditioned.blueprint().weights().get("layer1/weights").leaf().shape())
        .isEqualTo(Shape.of(3, 1));
    assertThat(both).containsExactly(once[0], once[0], once[1], once[1], once[2], once[2]);
    assertThat(once).doesNotHaveDuplicates();
  }
}
