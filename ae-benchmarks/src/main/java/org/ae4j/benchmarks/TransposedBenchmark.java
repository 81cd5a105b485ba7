package org.ae4j.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.graph.ConvolutionInputGradient;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A transposed convolution that doubles the size of 64 images with "same" padding: ours and ND4J's
 * {@code deconv2d}, both on arrays and contexts that are there already.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class TransposedBenchmark {
  private static final int BATCH = 64;
  private static final int STRIDE = 2;
  private static final long SAME = 1;
  private static final long CHANNELS_LAST = 1;

  /** Height and width before, channels before, channels after, and the filter's extent. */
  @Param({"7 64 32 3", "7 32 16 4", "14 16 1 4"})
  public String geometry;

  private Plan plan;
  private DynamicCustomOp operation;
  private OpContext context;

  /** Prepares both. */
  @Setup
  public void prepare() {
    int[] sizes = Arrays.stream(geometry.split(" ")).mapToInt(Integer::parseInt).toArray();
    int side = sizes[0];
    int large = STRIDE * side;
    int kernel = sizes[3];
    WindowAxis axis = WindowAxis.same(large, kernel, STRIDE, 1);
    Tensor maps = Leaf.of("maps", Shape.of(BATCH, side, side, sizes[1]));
    Tensor filters = Leaf.of("filters", Shape.of(kernel, kernel, sizes[2], sizes[1]));
    var transposed = new ConvolutionInputGradient(new Window(axis, axis), large, large);
    plan = new Compiler(BATCH).result(Tensor.of(transposed, maps, filters)).compile();
    Products.fill(plan, maps);
    Products.fill(plan, filters);
    operation = DynamicCustomOp.builder("deconv2d").build();
    context = Nd4j.getExecutioner().buildContext();
    context.setInputArrays(
        Nd4j.rand(BATCH, side, side, sizes[1]), Nd4j.rand(kernel, kernel, sizes[2], sizes[1]));
    INDArray result = Nd4j.create(BATCH, large, large, sizes[2]);
    context.setOutputArrays(result);
    context.setIArguments(kernel, kernel, STRIDE, STRIDE, 0, 0, 1, 1, SAME, CHANNELS_LAST, 0);
  }

  /** Runs ours. */
  @Benchmark
  public void ours() {
    plan.run();
  }

  /** Runs ND4J's. */
  @Benchmark
  public void nd4j() {
    Nd4j.getExecutioner().exec(operation, context);
  }

  /** Frees the memory. */
  @TearDown
  public void close() throws Exception {
    plan.close();
    context.close();
  }
}
