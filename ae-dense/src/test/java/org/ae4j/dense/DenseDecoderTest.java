package org.ae4j.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.Decoder;
import org.ae4j.core.Phase;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.testkit.DecoderContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dense decoder")
class DenseDecoderTest implements DecoderContract {
  private static final DenseConfig CONFIG =
      DenseConfig.ofLayers(4, 3).withActivation(Activation.TANH);

  private final Workbench bench = Workbench.of(Phase.TRAINING, 3);
  private final Scope encoder = bench.scope().child("encoder");
  private final Scope decoder = bench.scope().child("decoder");

  @Override
  public Decoder decoder() {
    return new DenseDecoder(CONFIG.withTiedWeights().withNormalisation(Normalisation.BATCH));
  }

  private Shape weight(String path) {
    return bench.blueprint().weights().get(path).leaf().shape();
  }

  @Test
  @DisplayName("mirrors the encoder's widths")
  void mirrors() {
    Tensor code = bench.data("code", Shape.of(2));
    Tensor outputs = new DenseDecoder(CONFIG).decode(code, Shape.of(5, 1), decoder);
    assertThat(outputs.shape()).isEqualTo(Shape.batchOf(5, 1));
    assertThat(weight("decoder/layer1/weights")).isEqualTo(Shape.of(2, 3));
    assertThat(weight("decoder/layer2/weights")).isEqualTo(Shape.of(3, 4));
    assertThat(weight("decoder/layer3/weights")).isEqualTo(Shape.of(4, 5));
  }

  @Test
  @DisplayName("gives outputs before any squashing")
  void linearOutputs() {
    DenseConfig squashed = DenseConfig.ofLayers().withCode(Activation.SIGMOID);
    Tensor code = bench.given("code", Shape.of(1), -100, 0, 100);
    Tensor outputs = new DenseDecoder(squashed).decode(code, Shape.of(1), decoder);
    bench.set(bench.blueprint().weights().get("decoder/layer1/weights").leaf(), 2);
    bench.set(bench.blueprint().weights().get("decoder/layer1/bias").leaf(), 1);
    assertThat(bench.evaluate(outputs)).containsExactly(-199, 1, 201);
  }

  private Tensor tied(DenseConfig config, Shape outputs) {
    Tensor input = bench.data("input", Shape.of(5));
    Tensor code = new DenseEncoder(config).encode(input, Shape.of(2), encoder);
    return new DenseDecoder(config).decode(code, outputs, decoder);
  }

  @Test
  @DisplayName("with tied weights owns biases alone, and differentiates both uses")
  void tied() {
    Tensor outputs = tied(CONFIG.withTiedWeights(), Shape.of(5));
    assertThat(bench.blueprint().weights().keySet())
        .containsExactly(
            "encoder/layer1/weights",
            "encoder/layer1/bias",
            "encoder/layer2/weights",
            "encoder/layer2/bias",
            "encoder/layer3/weights",
            "encoder/layer3/bias",
            "decoder/layer1/bias",
            "decoder/layer2/bias",
            "decoder/layer3/bias");
    bench.check(outputs).bothOrders();
  }

  @Test
  @DisplayName("with tied weights but other widths says what to do")
  void tiedToOtherWidths() {
    assertThatThrownBy(() -> tied(CONFIG.withTiedWeights(), Shape.of(10)))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "the decoder's weights are tied to the encoder's, which do not fit:"
                + " encoder/layer1/weights is shared, but has shape [5, 4] in one place and"
                + " [10, 4] in another; give the decoder weights of its own, or both the same"
                + " widths and no condition");
  }

  @Test
  @DisplayName("joins a condition to the code")
  void condition() {
    Workbench conditioned = Workbench.conditioned(Phase.TRAINING, 3, Shape.of(2));
    Tensor code = conditioned.data("code", Shape.of(2));
    Tensor outputs = new DenseDecoder(CONFIG).decode(code, Shape.of(5), conditioned.scope());
    assertThat(conditioned.blueprint().weights().get("layer1/weights").leaf().shape())
        .isEqualTo(Shape.of(4, 3));
    conditioned.check(outputs).firstOrder();
  }
}
