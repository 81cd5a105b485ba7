package org.ae4j.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.Phase;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A dense layer")
class DenseLayerTest {
  private static final LayerStyle LINEAR = LayerStyle.of(Activation.LINEAR);

  private final Workbench bench = Workbench.of(Phase.TRAINING, 2);
  private final Tensor x = bench.given("x", Shape.of(3), 1, 2, 3, -1, 0, 1);

  private Tensor weight(String path) {
    return bench.blueprint().weights().get(path).leaf();
  }

  @Test
  @DisplayName("adds weighted inputs and a bias, then applies its activation")
  void value() {
    Tensor result = DenseLayer.apply(x, 2, LayerStyle.of(Activation.RELU), bench.scope());
    bench.set(weight("weights"), 1, -1, 0.5, 0, 2, 1).set(weight("bias"), 0.25, -3);
    assertThat(result.shape()).isEqualTo(Shape.batchOf(2));
    assertThat(bench.evaluate(result)).containsExactly(8.25, 0, 1.25, 0);
  }

  @Test
  @DisplayName("names its weights, and has none that its style does not need")
  void names() {
    DenseLayer.apply(x, 2, LINEAR, bench.scope().child("a"));
    DenseLayer.apply(x, 2, LINEAR.withBias(false), bench.scope().child("b"));
    DenseLayer.apply(x, 2, LINEAR.withNormalisation(Normalisation.BATCH), bench.scope().child("c"));
    assertThat(bench.blueprint().weights().keySet())
        .containsExactly("a/weights", "a/bias", "b/weights", "c/weights", "c/scale", "c/shift");
    assertThat(bench.blueprint().states().keySet())
        .containsExactly("c/runningMean", "c/runningVariance");
  }

  @Test
  @DisplayName("normalises before its activation and drops after it")
  void order() {
    LayerStyle style =
        LayerStyle.of(Activation.RELU).withNormalisation(Normalisation.LAYER).withDropout(0.5);
    Scope scope = bench.scope();
    Tensor result = style.finish(x, scope);
    bench.set(weight("scale"), 1, 1, 1).set(weight("shift"), 0, 0, 0);
    bench.set(bench.blueprint().noises().get("dropout").leaf(), 0.9, 0.9, 0.9, 0.9, 0.9, 0.1);
    double high = 2 * Math.sqrt(1.5);
    assertThat(bench.evaluate(result))
        .containsExactly(new double[] {0, 0, high, 0, 0, 0}, within(1e-4));
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("has first and second derivatives in any style")
  void derivatives(Phase phase) {
    for (Activation activation : Activation.values()) {
      for (Normalisation normalisation : Normalisation.values()) {
        Workbench own = Workbench.of(phase, 4);
        LayerStyle style =
            LayerStyle.of(activation).withNormalisation(normalisation).withDropout(0.2);
        Tensor result = DenseLayer.apply(own.data("x", Shape.of(3)), 2, style, own.scope());
        own.check(result).towards(towards(own)).bothOrders();
      }
    }
  }

  private static Tensor[] towards(Workbench bench) {
    return bench.blueprint().weights().values().stream()
        .map(variable -> variable.leaf())
        .toArray(Tensor[]::new);
  }

  @Test
  @DisplayName("tied to another one uses its very weights, whose derivatives add up")
  void tied() {
    Tensor code = DenseLayer.apply(x, 2, LINEAR, bench.scope().child("encoder"));
    Tensor back =
        DenseLayer.applyTied(code, 3, "encoder/weights", LINEAR, bench.scope().child("decoder"));
    assertThat(bench.blueprint().weights().keySet())
        .containsExactly("encoder/weights", "encoder/bias", "decoder/bias");
    Tensor weights = weight("encoder/weights");
    bench.check(back).towards(weights).bothOrders();

    Tensor other =
        DenseLayer.applyTied(code, 3, "other/weights", LINEAR, bench.scope().child("decoder"));
    Tensor copies = weight("other/weights");
    bench.set(copies, bench.elements(weights));
    double[] together = bench.evaluate(Gradients.of(back.square(), List.of(weights)).get(0));
    List<Tensor> apart = Gradients.of(other.square(), List.of(weights, copies));
    assertThat(together)
        .containsExactly(bench.evaluate(apart.get(0).add(apart.get(1))), within(1e-12));
  }

  @Test
  @DisplayName("tied to weights of another shape says so")
  void tiedToOthers() {
    DenseLayer.apply(x, 2, LINEAR, bench.scope().child("encoder"));
    assertThatThrownBy(() -> DenseLayer.applyTied(x, 3, "encoder/weights", LINEAR, bench.scope()))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "encoder/weights is shared, but has shape [3, 2] in one place and [3, 3] in another");
  }

  @Test
  @DisplayName("refuses inputs that are not rows")
  void refuses() {
    Tensor image = bench.data("image", Shape.of(4, 4));
    assertThatThrownBy(() -> DenseLayer.apply(image, 2, LINEAR, bench.scope()))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "a dense layer needs [batch, inputs], but was given [batch, 4, 4]; flatten it first");
  }

  @Test
  @DisplayName("starts so that values neither vanish nor explode through its activation")
  void start() {
    int width = 400;
    for (Activation activation :
        List.of(Activation.RELU, Activation.leakyRelu(0.3), Activation.SELU, Activation.LINEAR)) {
      Workbench wide = Workbench.of(Phase.INFERENCE, 1);
      Tensor input = wide.data("x", Shape.of(width), -Math.sqrt(3), Math.sqrt(3));
      Tensor hidden = DenseLayer.apply(input, width, LayerStyle.of(activation), wide.scope());
      wide.set(wide.blueprint().weights().get("weights").leaf(), drawn(activation, width));
      wide.set(wide.blueprint().weights().get("bias").leaf(), new double[width]);
      double square = wide.evaluate(hidden.square().sumAll())[0] / width;
      // A mean of 400 squares whose own deviation is at most about 2.
      assertThat(square).as(activation.label()).isEqualTo(1, within(0.4));
    }
  }

  private static double[] drawn(Activation activation, int width) {
    float[] drawn = new float[width * width];
    NoiseStream noise = new NoiseSource(3).stream("weights");
    activation.initialiser().fill(drawn, Shape.of(width, width), noise);
    return IntStream.range(0, drawn.length).mapToDouble(i -> drawn[i]).toArray();
  }
}
