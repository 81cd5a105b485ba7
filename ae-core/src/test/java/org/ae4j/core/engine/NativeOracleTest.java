package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

@DisplayName("The definitions of operations on images say the same as ND4J's operations")
class NativeOracleTest {
  private final SplittableRandom random = new SplittableRandom(9);
  private final Evaluation evaluation = new Evaluation(2);

  @ParameterizedTest
  @CsvSource({"3, 2, 1, 1", "2, 1, 0, 1", "4, 3, 2, 1", "1, 2, 0, 1"})
  @DisplayName("for convolutions, of which oneDNN has none that is dilated")
  void convolution(int size, int stride, int padding, int dilation) {
    Tensor x = filled("x", Shape.batchOf(7, 6, 3));
    Tensor f = filled("f", Shape.of(size, size, 3, 4));
    WindowAxis axis = new WindowAxis(size, stride, dilation, padding, padding);
    Tensor y = Spatial.convolution(x, f, new Window(axis, axis));
    agrees(y, "conv2d", arguments(axis, 1, 0), x, f);
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 1, 1", "2, 1, 0, 1", "4, 3, 2, 1", "4, 2, 1, 1", "3, 1, 2, 2", "2, 2, 0, 2"})
  @DisplayName("for transposed convolutions")
  void transposed(int size, int stride, int padding, int dilation) {
    Tensor z = filled("z", Shape.batchOf(4, 3, 4));
    Tensor f = filled("f", Shape.of(size, size, 5, 4));
    WindowAxis axis = new WindowAxis(size, stride, dilation, padding, padding);
    int shorter = axis.reach() - 2 * padding;
    Tensor y =
        Spatial.transposedConvolution(
            z, f, new Window(axis, axis), 3 * stride + shorter, 2 * stride + shorter);
    agrees(y, "deconv2d", arguments(axis, 1, 0), z, f);
  }

  /** Returns size, stride, padding and dilation of both axes, then "same", and two that follow. */
  private static long[] arguments(WindowAxis axis, long first, long second) {
    long size = axis.size();
    long stride = axis.stride();
    long padding = axis.before();
    long dilation = axis.dilation();
    return new long[] {
      size, size, stride, stride, padding, padding, dilation, dilation, 0, first, second
    };
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 0", "3, 2, 1", "3, 1, 1", "2, 3, 0"})
  @DisplayName("for pooling whose windows overlap, leave gaps or lie side by side")
  void poolingWindows(int size, int stride, int padding) {
    WindowAxis axis = new WindowAxis(size, stride, 1, padding, padding);
    Window window = new Window(axis, axis);
    Tensor x = filled("x", Shape.batchOf(7, 8, 3));
    agrees(Spatial.maxPooling(x, window), "maxpool2d", arguments(axis, 0, 1), x);
    agrees(Spatial.averagePooling(x, window), "avgpool2d", arguments(axis, 0, 1), x);
  }

  @Test
  @DisplayName("for pooling, padding left out")
  void pooling() {
    WindowAxis same = WindowAxis.same(7, 2, 2, 1);
    Window window = new Window(same, same);
    Tensor x = filled("x", Shape.batchOf(7, 7, 3));
    long[] arguments = {2, 2, 2, 2, 0, 0, 1, 1, 1, 0, 1};
    agrees(Spatial.maxPooling(x, window), "maxpool2d", arguments, x);
    agrees(Spatial.averagePooling(x, window), "avgpool2d", arguments, x);
  }

  @Test
  @DisplayName("for repeating values")
  void resize() {
    Tensor x = filled("x", Shape.batchOf(3, 4, 2));
    agrees(Spatial.resize(x, 6, 12), "upsampling2d", new long[] {2, 3, 0}, x);
  }

  private Tensor filled(String label, Shape shape) {
    Tensor leaf = Leaf.of(label, shape);
    int size = Math.toIntExact(Math.abs(shape.size()) * (shape.dependsOnBatch() ? 2 : 1));
    evaluation.with(leaf, random.doubles(size, -1, 1).toArray());
    return leaf;
  }

  private void agrees(Tensor tensor, String operation, long[] arguments, Tensor... inputs) {
    INDArray[] arrays = Arrays.stream(inputs).map(this::array).toArray(INDArray[]::new);
    INDArray found = Nd4j.create(DataType.FLOAT, extents(tensor));
    try (NativeCall call = new NativeCall(operation, arrays, new INDArray[] {found}, arguments)) {
      call.run();
    }
    assertThat(found.dup('c').data().asDouble())
        .containsExactly(evaluation.of(tensor), within(1e-5));
  }

  private INDArray array(Tensor tensor) {
    return Nd4j.create(evaluation.of(tensor), extents(tensor), 'c').castTo(DataType.FLOAT);
  }

  private static long[] extents(Tensor tensor) {
    int[] resolved = tensor.shape().resolve(2);
    long[] extents = new long[resolved.length];
    for (int i = 0; i < extents.length; i++) {
      extents[i] = resolved[i];
    }
    return extents;
  }
}
