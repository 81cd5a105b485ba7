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
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

@DisplayName("The definitions of operations on images say the same as ND4J's operations")
class NativeOracleTest {
  private static final Window STRIDED = Window.square(3, 2, 1);

  private final SplittableRandom random = new SplittableRandom(9);
  private final Evaluation evaluation = new Evaluation(2);

  @Test
  @DisplayName("for convolutions")
  void convolution() {
    Tensor x = filled("x", Shape.batchOf(7, 6, 3));
    Tensor f = filled("f", Shape.of(3, 3, 3, 4));
    Tensor y = Spatial.convolution(x, f, STRIDED);
    agrees(y, "conv2d", new long[] {3, 3, 2, 2, 1, 1, 1, 1, 0, 1, 0}, x, f);
  }

  @Test
  @DisplayName("for transposed convolutions")
  void transposed() {
    Tensor z = filled("z", Shape.batchOf(4, 3, 4));
    Tensor f = filled("f", Shape.of(3, 3, 5, 4));
    Tensor y = Spatial.transposedConvolution(z, f, STRIDED, 7, 5);
    agrees(y, "deconv2d", new long[] {3, 3, 2, 2, 1, 1, 1, 1, 0, 1, 0}, z, f);
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
