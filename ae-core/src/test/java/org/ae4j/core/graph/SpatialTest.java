package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.ShapeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A window that moves over images")
class SpatialTest {
  private static final int BATCH = 2;

  private final SplittableRandom random = new SplittableRandom(5);

  /** Window, height, width, channels in and out. */
  static Stream<Arguments> windows() {
    WindowAxis uneven = new WindowAxis(3, 2, 1, 2, 0);
    WindowAxis dilated = new WindowAxis(2, 1, 3, 1, 2);
    return Stream.of(
        Arguments.of(Window.square(3, 1, 1), 4, 5, 1, 1),
        Arguments.of(Window.square(3, 2, 1), 5, 4, 2, 3),
        Arguments.of(Window.square(2, 2, 0), 5, 3, 3, 2),
        Arguments.of(new Window(uneven, dilated), 5, 6, 2, 2),
        Arguments.of(new Window(WindowAxis.single(), dilated), 1, 7, 1, 4));
  }

  @Test
  @DisplayName("slides filters without turning them round")
  void convolvesByHand() {
    Tensor x = Leaf.of("x", Shape.of(1, 3, 3, 1));
    Tensor f = Leaf.of("f", Shape.of(2, 2, 1, 1));
    Evaluation evaluation =
        new Evaluation(1).with(x, 1, 2, 3, 4, 5, 6, 7, 8, 9).with(f, 1, 0, 0, 10);
    Tensor valid = Spatial.convolution(x, f, Window.square(2, 1, 0));
    assertThat(evaluation.of(valid)).containsExactly(51, 62, 84, 95);
    Tensor strided = Spatial.convolution(x, f, Window.square(2, 2, 1));
    assertThat(evaluation.of(strided)).containsExactly(10, 30, 70, 95);
  }

  @Test
  @DisplayName("takes the first of equal maxima, and leaves padding out of maxima and averages")
  void poolsByHand() {
    Tensor x = Leaf.of("x", Shape.of(1, 1, 4, 1));
    Evaluation evaluation = new Evaluation(1).with(x, -3, -1, -1, -5);
    Window window = new Window(WindowAxis.single(), new WindowAxis(3, 2, 1, 1, 1));
    Tensor largest = Spatial.maxPooling(x, window);
    assertThat(evaluation.of(largest)).containsExactly(-1, -1);
    assertThat(evaluation.of(Gradients.of(largest, List.of(x)).get(0))).containsExactly(0, 2, 0, 0);
    assertThat(evaluation.of(Spatial.averagePooling(x, window)))
        .containsExactly(new double[] {-2, -7.0 / 3}, within(1e-12));
  }

  @Test
  @DisplayName("says where maxima were, and puts values back there")
  void unpoolsByHand() {
    Tensor x = Leaf.of("x", Shape.of(1, 2, 5, 1));
    Evaluation evaluation = new Evaluation(1).with(x, 1, 7, 3, 4, 9, 2, 6, 8, 5, 0);
    WindowAxis pairs = WindowAxis.valid(2, 2, 1);
    Window window = new Window(pairs, new WindowAxis(2, 2, 1, 0, 1));
    Tensor places = Spatial.maxPlaces(x, window);
    assertThat(evaluation.of(places)).containsExactly(1, 2, 0);
    Tensor y = Leaf.of("y", Shape.of(1, 1, 3, 1));
    evaluation.with(y, 10, 20, 30);
    assertThat(evaluation.of(Spatial.unpooling(y, places, window, 2, 5)))
        .containsExactly(0, 10, 0, 0, 30, 0, 0, 20, 0, 0);
    Window overlapping = Window.square(2, 1, 0);
    assertThatThrownBy(() -> Spatial.maxPlaces(x, overlapping))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("a size of 2, a stride of 1");
  }

  /** Window size, padding before and after, height, width, channels. */
  static Stream<Arguments> sideBySide() {
    return Stream.of(
        Arguments.of(2, 0, 0, 4, 6, 1),
        Arguments.of(2, 0, 1, 5, 3, 3),
        Arguments.of(3, 1, 1, 7, 7, 2),
        Arguments.of(3, 0, 0, 7, 4, 2));
  }

  @ParameterizedTest
  @MethodSource("sideBySide")
  @DisplayName("unpools by the exact adjoint of pooling: <pooled x, y> = <x, unpooled y>")
  void unpooling(int size, int before, int after, int height, int width, int channels) {
    WindowAxis axis = new WindowAxis(size, size, 1, before, after);
    Window window = new Window(axis, axis);
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, channels));
    Tensor pooled = Spatial.maxPooling(x, window);
    Tensor y = Leaf.of("y", pooled.shape());
    Tensor unpooled = Spatial.unpooling(y, Spatial.maxPlaces(x, window), window, height, width);
    Evaluation evaluation = filled(x, y);
    double there = evaluation.of(pooled.mul(y).sumAll())[0];
    double back = evaluation.of(x.mul(unpooled).sumAll())[0];
    assertThat(there).isEqualTo(back, within(1e-12 * Math.max(1, Math.abs(there))));
    check(unpooled.tanh().mul(x), x, y);
  }

  @Test
  @DisplayName("repeats the nearest value before, also to sizes that are no multiples")
  void resizesByHand() {
    Tensor x = Leaf.of("x", Shape.of(1, 1, 3, 1));
    Evaluation evaluation = new Evaluation(1).with(x, 1, 2, 3);
    assertThat(evaluation.of(Spatial.resize(x, 2, 3))).containsExactly(1, 2, 3, 1, 2, 3);
    assertThat(evaluation.of(Spatial.resize(x, 1, 7))).containsExactly(1, 1, 1, 2, 2, 3, 3);
  }

  @ParameterizedTest
  @MethodSource("windows")
  @DisplayName("transposed is the exact adjoint of itself: <conv x, y> = <x, transposed y>")
  void adjoint(Window window, int height, int width, int in, int out) {
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, in));
    Tensor f = filters(window, in, out);
    Tensor convolved = Spatial.convolution(x, f, window);
    Tensor y = Leaf.of("y", convolved.shape());
    Tensor transposed = Spatial.transposedConvolution(y, f, window, height, width);
    Evaluation evaluation = filled(x, f, y);
    double there = evaluation.of(convolved.mul(y).sumAll())[0];
    double back = evaluation.of(x.mul(transposed).sumAll())[0];
    assertThat(there).isEqualTo(back, within(1e-12 * Math.max(1, Math.abs(there))));
  }

  @ParameterizedTest
  @MethodSource("windows")
  @DisplayName("has the derivatives that finite differences show, once and twice")
  void derivatives(Window window, int height, int width, int in, int out) {
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, in));
    Tensor f = filters(window, in, out);
    Tensor y = Spatial.convolution(x, f, window);
    check(y.tanh(), x, f);
    check(Spatial.transposedConvolution(y.tanh(), f, window, height, width).square(), x, f);
    check(Spatial.resize(y, 7, 3).square(), x, f);
  }

  @ParameterizedTest
  @MethodSource("windows")
  @DisplayName("pools with the derivatives that finite differences show, once and twice")
  void poolingDerivatives(Window window, int height, int width, int in, int out) {
    Window plain = new Window(plain(window.vertical()), plain(window.horizontal()));
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, in));
    check(Spatial.maxPooling(x.mul(x), plain).square(), x);
    check(Spatial.averagePooling(x.tanh(), plain).square(), x);
  }

  private static WindowAxis plain(WindowAxis axis) {
    int padding = Math.min(axis.before(), axis.size() - 1);
    return new WindowAxis(axis.size(), axis.stride(), 1, padding, 0);
  }

  @Test
  @DisplayName("gives as many results as its arithmetic says, or shows it")
  void results() {
    assertThat(Window.square(3, 2, 1).results(Shape.batchOf(28, 7, 1), 5))
        .isEqualTo(Shape.batchOf(14, 4, 5));
    assertThat(WindowAxis.same(7, 2, 2, 1)).isEqualTo(new WindowAxis(2, 2, 1, 0, 1));
    assertThat(WindowAxis.same(28, 3, 2, 1).results(28)).isEqualTo(14);
    assertThatThrownBy(() -> WindowAxis.valid(5, 1, 2).results(8))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("(5 - 1)·2 + 1 = 9")
        .hasMessageContaining("0 + 8 + 0 = 8");
    assertThatThrownBy(() -> new WindowAxis(3, 1, 1, 3, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("reach 3");
  }

  @Test
  @DisplayName("refuses what does not fit, with both shapes")
  void refuses() {
    Tensor x = Leaf.of("x", Shape.batchOf(6, 6, 3));
    Window window = Window.square(3, 1, 0);
    assertThatThrownBy(() -> Spatial.convolution(x, filters(window, 2, 4), window))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[3, 3, 2, 4]")
        .hasMessageContaining("[batch, 6, 6, 3]");
    assertThatThrownBy(() -> Spatial.transposedConvolution(x, filters(window, 4, 3), window, 9, 8))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[batch, 7, 6, 3]");
    assertThatThrownBy(() -> Spatial.maxPooling(x.flatten(), window))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[batch, 108]");
  }

  private static Tensor filters(Window window, int in, int out) {
    return Leaf.of("f", Shape.of(window.vertical().size(), window.horizontal().size(), in, out));
  }

  private Evaluation filled(Tensor... leaves) {
    Evaluation evaluation = new Evaluation(BATCH);
    for (Tensor leaf : leaves) {
      evaluation.with(leaf, values(leaf));
    }
    return evaluation;
  }

  private double[] values(Tensor leaf) {
    int size = Shape.count(leaf.shape().resolve(BATCH));
    return random.doubles(size, -1, 1).toArray();
  }

  /** Checks the gradients of a tensor's sum, and those of the sum of their squares. */
  private void check(Tensor tensor, Tensor... leaves) {
    List<Tensor> towards = List.of(leaves);
    Tensor loss = tensor.sumAll();
    Tensor slopes =
        Gradients.of(loss, towards).stream()
            .map(gradient -> gradient.square().sumAll())
            .reduce(Tensor::add)
            .orElseThrow();
    double[][] values = towards.stream().map(this::values).toArray(double[][]::new);
    differences(loss, towards, values);
    differences(slopes, towards, values);
  }

  private void differences(Tensor loss, List<Tensor> leaves, double[][] values) {
    List<Tensor> gradients = Gradients.of(loss, leaves);
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      double[] gradient = evaluation(leaves, values).of(gradients.get(leaf));
      int element = random.nextInt(gradient.length);
      double step = 1e-5;
      double up = shifted(loss, leaves, values, leaf, element, step);
      double down = shifted(loss, leaves, values, leaf, element, -step);
      double scale = Math.max(1, Arrays.stream(gradient).map(Math::abs).max().orElse(1));
      assertThat(gradient[element])
          .isEqualTo((up - down) / (2 * step), within(1e-7 * scale + 1e-7));
    }
  }

  private double shifted(
      Tensor loss, List<Tensor> leaves, double[][] values, int leaf, int element, double step) {
    double[][] moved = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    moved[leaf][element] += step;
    return evaluation(leaves, moved).of(loss)[0];
  }

  private static Evaluation evaluation(List<Tensor> leaves, double[][] values) {
    Evaluation evaluation = new Evaluation(BATCH);
    for (int i = 0; i < values.length; i++) {
      evaluation.with(leaves.get(i), values[i]);
    }
    return evaluation;
  }
}
