package org.ae4j.core.engine;

import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A call that is chosen because another is slow")
class KernelChoiceTest implements RewriteContract {
  private static final Window SAME = Window.square(3, 1, 1);
  private static final String TOTAL = "Chain: SUM over [0, 1, 2, 3] []";
  private static final String BOTH = "Chain: ADD []";

  @Override
  public Stream<Rewrite> rewrites() {
    return Stream.of(products(), sparseProducts(), convolutions(), gradients(), unpooling())
        .flatMap(rules -> rules);
  }

  private static Stream<Rewrite> products() {
    Tensor x = Leaf.of("x", Shape.batchOf(128));
    Tensor w = Leaf.of("w", Shape.of(128, 64));
    return Stream.of(
        Rewrite.of(
                "small products need no wrapper",
                x.matmul(w),
                List.of(x, w),
                "blas sgemm: MATMUL AB [127, 64]")
            .withBatch(127),
        Rewrite.of(
                "large ones are left to ND4J",
                x.matmul(w),
                List.of(x, w),
                "nd4j matmul: MATMUL AB [128, 64]")
            .withBatch(128));
  }

  private static Stream<Rewrite> sparseProducts() {
    Tensor numbers = Leaf.of("numbers", Shape.batchOf(64));
    Tensor atoms = Leaf.of("atoms", Shape.of(64, 5));
    Tensor upstream = Leaf.of("upstream", Shape.batchOf(5));
    Tensor code = Functions.topK(numbers, 2);
    MatMul turned = new MatMul(true, false);
    return Stream.of(
        Rewrite.of(
            "a sparse code gathers atoms",
            code.matmul(atoms),
            List.of(numbers, atoms),
            "TopKernel: TOP 2 [3, 64]",
            "Gathered: MATMUL AB [3, 5]"),
        Rewrite.of(
            "a sparse code scatters to atoms",
            Tensor.of(turned, code, upstream),
            List.of(numbers, upstream),
            "TopKernel: TOP 2 [3, 64]",
            "Scattered: MATMUL AᵀB [64, 5]"),
        Rewrite.of(
            "a sparse gradient scatters to the transposed weights",
            Tensor.of(turned, upstream, code),
            List.of(numbers, upstream),
            "TopKernel: TOP 2 [3, 64]",
            "Scattered + TiledTranspose: MATMUL AᵀB [5, 64]"));
  }

  private static Stream<Rewrite> convolutions() {
    Window dilated = new Window(WindowAxis.same(6, 3, 1, 2), WindowAxis.same(5, 3, 1, 2));
    return Stream.of(
        convolution("many channels convolve by oneDNN", SAME, 8, 8, "nd4j conv2d"),
        convolution("few results are scattered", SAME, 8, 2, "Flip + blas sgemm + scatter by tap"),
        convolution("dilated windows are gathered", dilated, 8, 8, "gather by place + blas sgemm"),
        convolution("few channels tap by tap", dilated, 1, 8, "gather by tap + blas sgemm"),
        transposed("windows that end at the edge are spread by oneDNN", 4, 8, "nd4j deconv2d"),
        transposed("others are scattered", 3, 8, "blas sgemm + scatter by place"),
        transposed("and few channels tap by tap", 4, 1, "blas sgemm + scatter by tap"));
  }

  private static Rewrite convolution(String name, Window window, int in, int out, String call) {
    Tensor x = Leaf.of("x", Shape.batchOf(6, 5, in));
    Tensor f = Leaf.of("f", Shape.of(3, 3, in, out));
    return Rewrite.of(
        name,
        Spatial.convolution(x, f, window),
        List.of(x, f),
        call + ": CONVOLUTION [3, 6, 5, " + out + "]");
  }

  /** The transposed convolution by windows that move by two. */
  private static Rewrite transposed(String name, int size, int channels, String call) {
    Tensor coarse = Leaf.of("coarse", Shape.batchOf(4, 3, 9));
    Tensor filters = Leaf.of("filters", Shape.of(size, size, channels, 9));
    return Rewrite.of(
        name,
        Spatial.transposedConvolution(coarse, filters, Window.square(size, 2, 1), 8, 6),
        List.of(coarse, filters),
        call + ": TRANSPOSED CONVOLUTION [3, 8, 6, " + channels + "]");
  }

  private static Stream<Rewrite> gradients() {
    return Stream.of(
        gradients(
            "both gradients come from one call where channels fill whole vectors",
            16,
            32,
            "nd4j conv2d_bp: TRANSPOSED CONVOLUTION [3, 6, 5, 16]"
                + " → FILTER GRADIENT [3, 3, 16, 32]",
            TOTAL,
            TOTAL,
            BOTH),
        gradients(
            "a gradient towards many channels is the convolution by turned filters",
            8,
            16,
            "Flip + nd4j conv2d: TRANSPOSED CONVOLUTION [3, 6, 5, 8]",
            TOTAL,
            "gather by place + blas sgemm: FILTER GRADIENT [3, 3, 8, 16]",
            TOTAL,
            BOTH),
        gradients(
            "what is gathered is the side with fewer channels",
            16,
            8,
            "Flip + nd4j conv2d: TRANSPOSED CONVOLUTION [3, 6, 5, 16]",
            TOTAL,
            "gather by place + blas sgemm + Flip: FILTER GRADIENT [3, 3, 16, 8]",
            TOTAL,
            BOTH),
        gradients(
            "a gradient towards few channels is scattered",
            1,
            8,
            "blas sgemm + scatter by tap: TRANSPOSED CONVOLUTION [3, 6, 5, 1]",
            TOTAL,
            "gather by tap + blas sgemm: FILTER GRADIENT [3, 3, 1, 8]",
            TOTAL,
            BOTH));
  }

  /** The sum of all elements of both gradients of a convolution. */
  private static Rewrite gradients(String name, int in, int out, String... kernels) {
    Tensor x = Leaf.of("x", Shape.batchOf(6, 5, in));
    Tensor f = Leaf.of("f", Shape.of(3, 3, in, out));
    Tensor upstream = Leaf.of("upstream", Shape.batchOf(6, 5, out));
    List<Tensor> both = Gradients.of(Spatial.convolution(x, f, SAME), upstream, List.of(x, f));
    Tensor sum = both.get(0).sumAll().add(both.get(1).sumAll());
    return Rewrite.of(name, sum, List.of(x, f, upstream), kernels);
  }

  private static Stream<Rewrite> unpooling() {
    return Stream.of(
        unpooling("tiles are unpooled in runs of channels", 2, 0, 8, "TileUnpooling"),
        unpooling("but not where runs are short", 2, 0, 7, "nd4j maxpool2d_bp"),
        unpooling("nor where windows overlap", 1, 0, 8, "nd4j maxpool2d_bp"),
        unpooling("nor where they reach over the edge", 2, 1, 8, "nd4j maxpool2d_bp"));
  }

  /** The gradient of max pooling by windows of 2 × 2. */
  private static Rewrite unpooling(
      String name, int stride, int padding, int channels, String call) {
    Tensor x = Leaf.of("x", Shape.batchOf(6, 4, channels));
    Tensor pooled = Spatial.maxPooling(x, Window.square(2, stride, padding));
    Tensor upstream = Leaf.of("upstream", pooled.shape());
    return Rewrite.of(
        name,
        Gradients.of(pooled, upstream, List.of(x)).get(0),
        List.of(x, upstream),
        call + ": MAX UNPOOLING [3, 6, 4, " + channels + "]");
  }
}
