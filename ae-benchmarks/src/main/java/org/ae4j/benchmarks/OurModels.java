package org.ae4j.benchmarks;

import org.ae4j.conv.Block;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.Head;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.sparse.Dictionary;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;

/** The networks as users of AE4J describe them. */
final class OurModels implements Library<OurModel> {
  @Override
  public OurModel stack(DenseStack network) {
    DenseConfig layers = DenseConfig.ofLayers(network.hidden());
    return new OurModel(
        Dense.autoencoder(layers, network.code(), Losses.squaredError()),
        Shape.of(network.features()));
  }

  @Override
  public OurModel vae(DenseVae network) {
    var latentSpace = new GaussianLatentSpace(GaussianLatentConfig.ofWidth(network.code()));
    DenseConfig layers = DenseConfig.ofLayers(network.hidden());
    return new OurModel(
        Dense.autoencoder(layers, latentSpace, Losses.bernoulli()), Shape.of(network.features()));
  }

  @Override
  public OurModel images(ConvNet network) {
    ConvConfig blocks =
        ConvConfig.ofImages(
                Block.convolution(network.first(), ConvNet.KERNEL),
                Block.maxPooling(ConvNet.POOL),
                Block.convolution(network.second(), ConvNet.KERNEL),
                Block.maxPooling(ConvNet.POOL))
            .withHead(Head.plain());
    Shape example = Shape.of(network.side(), network.side());
    return new OurModel(
        Conv.autoencoder(blocks, example, network.second(), Losses.squaredError()), example);
  }

  @Override
  public OurModel dictionary(TopKDictionary network) {
    return new OurModel(
        Dictionary.topK(network.latents(), network.kept()), Shape.of(network.features()));
  }
}
