package org.ae4j.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.graph.Convolution;
import org.ae4j.core.graph.ConvolutionFilterGradient;
import org.ae4j.core.graph.ConvolutionInputGradient;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;

/** The matrix products and convolutions of each network, one plan for all of them. */
final class Products implements Library<Plan> {
  private final int batch;
  private final boolean trains;
  private final Compiler compiler;
  private final List<Tensor> leaves = new ArrayList<>();

  /**
   * Starts an empty list.
   *
   * @param batch examples at a time
   * @param trains whether the products of the way back are wanted too
   */
  Products(int batch, boolean trains) {
    this.batch = batch;
    this.trains = trains;
    this.compiler = new Compiler(batch);
  }

  @Override
  public Plan stack(DenseStack network) {
    int[] layers = network.layers();
    for (int i = 1; i < layers.length; i++) {
      layer(layers[i - 1], layers[i], i == 1);
    }
    return plan();
  }

  @Override
  public Plan vae(DenseVae network) {
    layer(network.features(), network.hidden(), true);
    layer(network.hidden(), 2 * network.code(), false);
    layer(network.code(), network.hidden(), false);
    layer(network.hidden(), network.features(), false);
    return plan();
  }

  @Override
  public Plan images(ConvNet network) {
    int half = network.side() / ConvNet.POOL;
    convolution(network.side(), 1, network.first(), true);
    convolution(half, network.first(), network.second(), false);
    convolution(half, network.second(), network.first(), false);
    convolution(network.side(), network.first(), 1, false);
    return plan();
  }

  /** All atoms take part in these products, although few of them are used. */
  @Override
  public Plan dictionary(TopKDictionary network) {
    layer(network.features(), network.latents(), true);
    layer(network.latents(), network.features(), false);
    return plan();
  }

  private void layer(int inputs, int outputs, boolean first) {
    Tensor input = leaf(batch, inputs);
    Tensor weight = leaf(inputs, outputs);
    compiler.result(input.matmul(weight));
    if (trains) {
      Tensor upstream = leaf(batch, outputs);
      compiler.result(Tensor.of(new MatMul(true, false), input, upstream));
      if (!first) {
        compiler.result(Tensor.of(new MatMul(false, true), upstream, weight));
      }
    }
  }

  private void convolution(int side, int inputs, int outputs, boolean first) {
    Window window = Window.square(ConvNet.KERNEL, 1, ConvNet.KERNEL / 2);
    Tensor images = leaf(batch, side, side, inputs);
    Tensor filters = leaf(ConvNet.KERNEL, ConvNet.KERNEL, inputs, outputs);
    compiler.result(Tensor.of(new Convolution(window), images, filters));
    if (trains) {
      Tensor upstream = leaf(batch, side, side, outputs);
      compiler.result(Tensor.of(new ConvolutionFilterGradient(window), images, upstream));
      if (!first) {
        var towardsImages = new ConvolutionInputGradient(window, side, side);
        compiler.result(Tensor.of(towardsImages, upstream, filters));
      }
    }
  }

  private Tensor leaf(long... extents) {
    Tensor leaf = Leaf.of("operand", Shape.of(extents));
    leaves.add(leaf);
    return leaf;
  }

  private Plan plan() {
    Plan plan = compiler.compile();
    leaves.forEach(leaf -> fill(plan, leaf));
    return plan;
  }

  /** Gives an operand values: zeros would be as fast, but denormal results would not. */
  static void fill(Plan plan, Tensor leaf) {
    float[] values = new float[Math.toIntExact(leaf.shape().size())];
    Arrays.fill(values, 0.5f);
    plan.leaf(leaf).write(0, values, values.length);
  }
}
