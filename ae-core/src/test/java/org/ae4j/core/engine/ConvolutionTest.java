package org.ae4j.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A compiled convolution")
class ConvolutionTest {
  private static final WindowAxis SINGLE = WindowAxis.single();
  private static final Window SAME_3 = Window.square(3, 1, 1);

  private final Agreement agreement = new Agreement(new SplittableRandom(3));

  /** Window, image height and width, channels in and out, batch. */
  static Stream<Arguments> convolutions() {
    return Stream.of(
        Arguments.of(SAME_3, 6, 5, 1, 1, 2),
        Arguments.of(SAME_3, 7, 7, 1, 16, 3),
        Arguments.of(SAME_3, 7, 6, 16, 1, 3),
        Arguments.of(SAME_3, 5, 7, 9, 12, 2),
        Arguments.of(SAME_3, 8, 8, 32, 16, 4),
        Arguments.of(Window.square(4, 2, 1), 8, 6, 16, 16, 2),
        Arguments.of(same(8, 7, 3, 2, 1), 8, 7, 16, 32, 2),
        Arguments.of(Window.square(3, 1, 0), 7, 5, 8, 8, 2),
        Arguments.of(Window.square(1, 1, 0), 4, 5, 8, 10, 2),
        Arguments.of(Window.square(3, 2, 1), 7, 8, 3, 5, 3),
        Arguments.of(Window.square(3, 2, 1), 8, 7, 16, 8, 3),
        Arguments.of(Window.square(4, 2, 1), 9, 8, 8, 16, 2),
        Arguments.of(Window.square(4, 2, 1), 8, 6, 8, 16, 2),
        Arguments.of(Window.square(5, 3, 2), 11, 10, 2, 3, 2),
        Arguments.of(same(9, 9, 3, 2, 1), 9, 9, 8, 8, 2),
        Arguments.of(same(8, 8, 3, 2, 1), 8, 8, 8, 8, 2),
        Arguments.of(same(8, 7, 3, 2, 1), 8, 7, 8, 8, 2),
        Arguments.of(same(8, 7, 4, 1, 1), 8, 7, 8, 8, 2),
        Arguments.of(same(8, 7, 4, 1, 1), 8, 7, 2, 8, 2),
        Arguments.of(same(8, 7, 4, 1, 1), 8, 7, 8, 2, 2),
        Arguments.of(same(9, 10, 3, 1, 2), 9, 10, 8, 8, 2),
        Arguments.of(same(9, 10, 3, 2, 2), 9, 10, 4, 3, 2),
        Arguments.of(same(9, 10, 3, 2, 2), 9, 10, 8, 9, 2),
        Arguments.of(same(10, 9, 2, 1, 3), 10, 9, 8, 9, 2),
        Arguments.of(uneven(), 9, 8, 8, 8, 3),
        Arguments.of(uneven(), 9, 8, 1, 3, 3),
        Arguments.of(new Window(SINGLE, WindowAxis.same(21, 5, 1, 1)), 1, 21, 1, 8, 3),
        Arguments.of(new Window(SINGLE, WindowAxis.same(21, 5, 2, 1)), 1, 21, 8, 8, 3),
        Arguments.of(new Window(SINGLE, WindowAxis.same(20, 3, 1, 4)), 1, 20, 8, 2, 3),
        Arguments.of(new Window(SINGLE, WindowAxis.same(20, 7, 2, 1)), 1, 20, 1, 16, 150));
  }

  private static Window same(int height, int width, int size, int stride, int dilation) {
    return new Window(
        WindowAxis.same(height, size, stride, dilation),
        WindowAxis.same(width, size, stride, dilation));
  }

  private static Window uneven() {
    return new Window(new WindowAxis(3, 2, 1, 2, 0), new WindowAxis(2, 1, 2, 1, 2));
  }

  @ParameterizedTest
  @MethodSource("convolutions")
  @DisplayName("agrees with its definition, alone and among its gradients")
  void convolution(Window window, int height, int width, int in, int out, int batch) {
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, in));
    Tensor f = filters(window, in, out);
    Tensor y = Spatial.convolution(x, f, window);
    Tensor upstream = Leaf.of("upstream", y.shape());
    List<Tensor> leaves = List.of(x, f, upstream);
    List<Tensor> gradients = Gradients.of(y, upstream, List.of(x, f));
    agreement.require(batch, List.of(y), leaves);
    agreement.require(batch, List.of(gradients.get(0)), leaves);
    agreement.require(batch, List.of(gradients.get(1)), leaves);
    agreement.require(batch, gradients, leaves);
  }

  @ParameterizedTest
  @MethodSource("convolutions")
  @DisplayName("agrees in second derivatives, and turned round")
  void derivatives(Window window, int height, int width, int in, int out, int batch) {
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, in));
    Tensor f = filters(window, in, out);
    // Small numbers, because single precision loses digits where large ones cancel.
    Tensor small = f.mul(0.1);
    Tensor y = Spatial.convolution(x.mul(0.3), small, window);
    Tensor back = Spatial.transposedConvolution(y.tanh(), small, window, height, width);
    Tensor loss = back.square().sumAll();
    List<Tensor> first = Gradients.of(loss, List.of(x, f));
    Tensor penalty = first.get(0).tanh().sumAll().add(first.get(1).tanh().sumAll());
    List<Tensor> results = new ArrayList<>(first);
    if (batch < 10) {
      results.addAll(Gradients.of(penalty, List.of(x, f)));
    }
    agreement.require(batch, results, List.of(x, f));
  }

  private static Tensor filters(Window window, int in, int out) {
    return Leaf.of(
        "filters", Shape.of(window.vertical().size(), window.horizontal().size(), in, out));
  }

  /** Window, height, width, channels. */
  static Stream<Arguments> poolings() {
    return Stream.of(
        Arguments.of(Window.square(2, 2, 0), 6, 8, 1),
        Arguments.of(Window.square(2, 2, 0), 7, 5, 16),
        Arguments.of(Window.square(2, 2, 0), 6, 8, 16),
        Arguments.of(new Window(WindowAxis.valid(3, 3, 1), WindowAxis.valid(2, 2, 1)), 6, 4, 9),
        Arguments.of(Window.square(3, 2, 1), 7, 8, 3),
        Arguments.of(Window.square(3, 1, 1), 5, 5, 8),
        Arguments.of(same(7, 7, 2, 2, 1), 7, 7, 8),
        Arguments.of(same(8, 7, 3, 2, 1), 8, 7, 5),
        Arguments.of(new Window(SINGLE, WindowAxis.valid(2, 2, 1)), 1, 9, 8),
        Arguments.of(new Window(SINGLE, new WindowAxis(4, 3, 1, 0, 2)), 1, 9, 2));
  }

  @ParameterizedTest
  @MethodSource("poolings")
  @DisplayName("pools as defined, with first and second derivatives, ties included")
  void pooling(Window window, int height, int width, int channels) {
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, channels));
    // Rectified halves are often equal.
    Tensor tied = x.relu();
    List<Tensor> results = new ArrayList<>();
    for (Tensor pooled :
        List.of(Spatial.maxPooling(tied, window), Spatial.averagePooling(x, window))) {
      Tensor upstream = Leaf.of("upstream", pooled.shape());
      results.add(pooled);
      List<Tensor> first = Gradients.of(pooled.square(), List.of(x));
      results.addAll(first);
      results.addAll(Gradients.of(first.get(0).square().sumAll(), List.of(x)));
      agreement.require(
          3, List.of(Gradients.of(pooled, upstream, List.of(x)).get(0)), List.of(x, upstream));
    }
    agreement.require(3, results, List.of(x));
  }

  @ParameterizedTest
  @CsvSource({"2, 6, 8, 1", "2, 7, 5, 16", "3, 7, 9, 4"})
  @DisplayName("unpools by switches as defined, with its gradients")
  void unpooling(int size, int height, int width, int channels) {
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, channels));
    Window window = same(height, width, size, size, 1);
    Tensor pooled = Spatial.maxPooling(x, window);
    Tensor places = Spatial.maxPlaces(x, window);
    Tensor unpooled = Spatial.unpooling(pooled.tanh(), places, window, height, width);
    Tensor slope = Gradients.of(unpooled.square().sumAll(), List.of(x)).get(0);
    agreement.require(3, List.of(places, unpooled, slope), List.of(x));
  }

  @ParameterizedTest
  @MethodSource("resizings")
  @DisplayName("resizes as defined, with first and second derivatives")
  void resize(int height, int width, int toHeight, int toWidth) {
    Tensor x = Leaf.of("x", Shape.batchOf(height, width, 5));
    Tensor resized = Spatial.resize(x, toHeight, toWidth);
    List<Tensor> first = Gradients.of(resized.square().sumAll(), List.of(x));
    List<Tensor> second = Gradients.of(first.get(0).square().sumAll(), List.of(x));
    agreement.require(3, List.of(resized, first.get(0), second.get(0)), List.of(x));
  }

  static Stream<Arguments> resizings() {
    return Stream.of(
        Arguments.of(4, 4, 8, 8),
        Arguments.of(3, 4, 7, 8),
        Arguments.of(1, 5, 1, 15),
        Arguments.of(6, 5, 3, 4));
  }
}
