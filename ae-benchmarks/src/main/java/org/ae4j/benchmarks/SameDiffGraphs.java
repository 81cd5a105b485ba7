package org.ae4j.benchmarks;

import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.weightinit.impl.XavierInitScheme;

/**
 * The networks as graphs of ND4J's own; their results are called {@code result}, their inputs
 * {@code input} and what they are compared with {@code target}.
 */
final class SameDiffGraphs implements Library<SameDiff> {
  private final SameDiff graph = SameDiff.create();
  private final Workload workload;
  private int layers;

  /**
   * Starts an empty graph.
   *
   * @param workload whether it trains, and with how many examples at a time
   */
  SameDiffGraphs(Workload workload) {
    this.workload = workload;
  }

  @Override
  public SameDiff stack(DenseStack network) {
    int[] widths = network.layers();
    SDVariable value = input("input", widths[0]);
    for (int i = 1; i < widths.length; i++) {
      SDVariable linear = linear(value, widths[i - 1], widths[i]);
      value = network.linear(i) ? linear : graph.nn().relu(linear, 0);
    }
    value.rename("result");
    return workload.trains() ? compared(value, input("target", widths[0])) : graph;
  }

  @Override
  public SameDiff vae(DenseVae network) {
    int code = network.code();
    SDVariable input = input("input", network.features());
    SDVariable target = input("target", network.features());
    SDVariable hidden = graph.nn().relu(linear(input, network.features(), network.hidden()), 0);
    SDVariable mean = linear(hidden, network.hidden(), code);
    SDVariable logVariance = linear(hidden, network.hidden(), code);
    // Its random numbers have no batch of any size.
    SDVariable noise = graph.random().normal(0, 1, DataType.FLOAT, workload.batch(), code);
    SDVariable sample = mean.add(graph.math().exp(logVariance.mul(0.5)).mul(noise));
    SDVariable back = graph.nn().relu(linear(sample, code, network.hidden()), 0);
    SDVariable logits = linear(back, network.hidden(), network.features());
    SDVariable reconstruction =
        graph.loss().sigmoidCrossEntropy(target, logits, null, LossReduce.SUM, 0);
    SDVariable divergence =
        mean.mul(mean).add(graph.math().exp(logVariance)).sub(logVariance).sub(1).sum().mul(0.5);
    reconstruction.add(divergence).div("loss", graph.constant((float) workload.batch()));
    graph.setLossVariables("loss");
    return graph;
  }

  @Override
  public SameDiff images(ConvNet network) {
    int side = network.side();
    SDVariable value = input("input", 1, side, side);
    value = pooled(graph.nn().relu(convolution(value, 1, network.first()), 0));
    value = pooled(graph.nn().relu(convolution(value, network.first(), network.second()), 0));
    value = enlarged(value);
    value = graph.nn().relu(convolution(value, network.second(), network.first()), 0);
    value = enlarged(value);
    value = convolution(value, network.first(), 1);
    value.rename("result");
    return compared(value, input("target", 1, side, side));
  }

  @Override
  public SameDiff dictionary(TopKDictionary network) {
    throw new InexpressibleException("SameDiff's top-k has no gradient");
  }

  private SDVariable input(String name, long... example) {
    long[] shape = new long[example.length + 1];
    shape[0] = -1;
    System.arraycopy(example, 0, shape, 1, example.length);
    return graph.placeHolder(name, DataType.FLOAT, shape);
  }

  private SDVariable linear(SDVariable value, int inputs, int outputs) {
    layers++;
    XavierInitScheme random = new XavierInitScheme('c', inputs, outputs);
    SDVariable weight = graph.var("weight" + layers, random, DataType.FLOAT, inputs, outputs);
    SDVariable bias = graph.var("bias" + layers, Nd4j.zeros(DataType.FLOAT, outputs));
    return value.mmul(weight).add(bias);
  }

  private SDVariable convolution(SDVariable value, int inputs, int outputs) {
    layers++;
    int size = ConvNet.KERNEL;
    XavierInitScheme random =
        new XavierInitScheme('c', size * size * inputs, size * size * outputs);
    SDVariable filters =
        graph.var("filters" + layers, random, DataType.FLOAT, size, size, inputs, outputs);
    SDVariable bias = graph.var("bias" + layers, Nd4j.zeros(DataType.FLOAT, outputs));
    Conv2DConfig config =
        Conv2DConfig.builder().kH(size).kW(size).paddingMode(PaddingMode.SAME).build();
    return graph.cnn().conv2d(value, filters, bias, config);
  }

  private SDVariable pooled(SDVariable value) {
    int size = ConvNet.POOL;
    return graph
        .cnn()
        .maxPooling2d(value, Pooling2DConfig.builder().kH(size).kW(size).sH(size).sW(size).build());
  }

  private SDVariable enlarged(SDVariable value) {
    return graph.cnn().upsampling2d(value, ConvNet.POOL, ConvNet.POOL, true);
  }

  private SameDiff compared(SDVariable result, SDVariable target) {
    graph.loss().meanSquaredError("loss", target, result, null);
    graph.setLossVariables("loss");
    return graph;
  }
}
