package org.ae4j.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.loss.Loss;

/** The networks as DJL's guide would have them: its blocks in sequence, or a block of one's own. */
final class DjlNetworks implements Library<DjlNetwork> {
  private static final int NEAREST = 0;

  @Override
  public DjlNetwork stack(DenseStack network) {
    SequentialBlock block = new SequentialBlock();
    int[] layers = network.layers();
    for (int i = 1; i < layers.length; i++) {
      block.add(Linear.builder().setUnits(layers[i]).build());
      if (!network.linear(i)) {
        block.add(Activation::relu);
      }
    }
    return new DjlNetwork(block, Loss.l2Loss(), new Shape(network.features()));
  }

  @Override
  public DjlNetwork vae(DenseVae network) {
    return new DjlNetwork(
        new DjlVaeBlock(network), new DjlBoundLoss(), new Shape(network.features()));
  }

  @Override
  public DjlNetwork images(ConvNet network) {
    int side = network.side();
    SequentialBlock block =
        new SequentialBlock()
            .add(convolution(network.first()))
            .add(Activation::relu)
            .add(pooling())
            .add(convolution(network.second()))
            .add(Activation::relu)
            .add(pooling())
            .addSingleton(maps -> enlarged(maps, side / ConvNet.POOL))
            .add(convolution(network.first()))
            .add(Activation::relu)
            .addSingleton(maps -> enlarged(maps, side))
            .add(convolution(1));
    return new DjlNetwork(block, Loss.l2Loss(), new Shape(1, side, side));
  }

  @Override
  public DjlNetwork dictionary(TopKDictionary network) {
    return new DjlNetwork(
        new DjlDictionaryBlock(network), Loss.l2Loss(), new Shape(network.features()));
  }

  private static Block convolution(int maps) {
    return Conv2d.builder()
        .setKernelShape(new Shape(ConvNet.KERNEL, ConvNet.KERNEL))
        .optPadding(new Shape(ConvNet.KERNEL / 2, ConvNet.KERNEL / 2))
        .setFilters(maps)
        .build();
  }

  private static Block pooling() {
    Shape window = new Shape(ConvNet.POOL, ConvNet.POOL);
    return Pool.maxPool2dBlock(window, window);
  }

  private static NDArray enlarged(NDArray maps, int side) {
    return maps.getNDArrayInternal().interpolation(new long[] {side, side}, NEAREST, false);
  }
}
