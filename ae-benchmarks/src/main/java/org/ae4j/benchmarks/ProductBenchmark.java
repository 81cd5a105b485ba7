package org.ae4j.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
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

/** The three matrix products of one layer, 784 to 512. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ProductBenchmark {
  private static final int INPUTS = 784;
  private static final int OUTPUTS = 512;

  /** Examples in the batch. */
  @Param({"32", "128", "1024"})
  public int batch;

  /** Forward, towards the input, or towards the weights. */
  @Param({"FORWARD", "INPUT", "WEIGHT"})
  public Product product;

  private Plan plan;

  /** Which of a layer's products. */
  public enum Product {
    /** Input times weights. */
    FORWARD,
    /** Upstream gradient times transposed weights. */
    INPUT,
    /** Transposed input times upstream gradient. */
    WEIGHT;

    private Tensor of(Tensor input, Tensor weight, Tensor upstream) {
      return switch (this) {
        case FORWARD -> input.matmul(weight);
        case INPUT -> Tensor.of(new MatMul(false, true), upstream, weight);
        case WEIGHT -> Tensor.of(new MatMul(true, false), input, upstream);
      };
    }
  }

  /** Compiles the product. */
  @Setup
  public void compile() {
    Tensor input = Leaf.of("input", Shape.of(batch, INPUTS));
    Tensor weight = Leaf.of("weight", Shape.of(INPUTS, OUTPUTS));
    Tensor upstream = Leaf.of("upstream", Shape.of(batch, OUTPUTS));
    plan = new Compiler(batch).result(product.of(input, weight, upstream)).compile();
    Stream.of(input, weight, upstream)
        .filter(leaf -> plan.leaf(leaf) != null)
        .forEach(leaf -> Products.fill(plan, leaf));
  }

  /** Multiplies. */
  @Benchmark
  public void multiply() {
    plan.run();
  }

  /** Frees the memory. */
  @TearDown
  public void close() {
    plan.close();
  }
}
