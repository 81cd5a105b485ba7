package org.ae4j.benchmarks;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.variational.BernoulliReconstructionDistribution;
import org.deeplearning4j.nn.conf.layers.variational.VariationalAutoencoder;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The networks as lists of DL4J's layers. */
final class Dl4jNetworks implements Library<MultiLayerConfiguration> {
  @Override
  public MultiLayerConfiguration stack(DenseStack network) {
    var list = layers();
    int[] widths = network.layers();
    int last = widths.length - 1;
    for (int i = 1; i < last; i++) {
      list.layer(
          new DenseLayer.Builder()
              .nIn(widths[i - 1])
              .nOut(widths[i])
              .activation(activation(network.linear(i)))
              .build());
    }
    return list.layer(
            new OutputLayer.Builder(LossFunction.MSE)
                .nIn(widths[last - 1])
                .nOut(widths[last])
                .activation(activation(network.linear(last)))
                .build())
        .build();
  }

  @Override
  public MultiLayerConfiguration vae(DenseVae network) {
    return layers()
        .layer(
            new VariationalAutoencoder.Builder()
                .nIn(network.features())
                .nOut(network.code())
                .encoderLayerSizes(network.hidden())
                .decoderLayerSizes(network.hidden())
                .activation(Activation.RELU)
                .pzxActivationFunction(Activation.IDENTITY)
                .reconstructionDistribution(
                    new BernoulliReconstructionDistribution(Activation.SIGMOID))
                .build())
        .build();
  }

  @Override
  public MultiLayerConfiguration images(ConvNet network) {
    return layers()
        .layer(convolution(network.first(), Activation.RELU))
        .layer(pooling())
        .layer(convolution(network.second(), Activation.RELU))
        .layer(pooling())
        .layer(new Upsampling2D.Builder(ConvNet.POOL).build())
        .layer(convolution(network.first(), Activation.RELU))
        .layer(new Upsampling2D.Builder(ConvNet.POOL).build())
        .layer(convolution(1, Activation.IDENTITY))
        .layer(new CnnLossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build())
        .setInputType(InputType.convolutional(network.side(), network.side(), 1))
        .build();
  }

  @Override
  public MultiLayerConfiguration dictionary(TopKDictionary network) {
    throw new InexpressibleException("DL4J has no layer that keeps the largest of a code");
  }

  private static NeuralNetConfiguration.ListBuilder layers() {
    return new NeuralNetConfiguration.Builder().updater(new Adam(Workload.LEARNING_RATE)).list();
  }

  private static Activation activation(boolean linear) {
    return linear ? Activation.IDENTITY : Activation.RELU;
  }

  private static ConvolutionLayer convolution(int maps, Activation activation) {
    return new ConvolutionLayer.Builder(ConvNet.KERNEL, ConvNet.KERNEL)
        .nOut(maps)
        .convolutionMode(ConvolutionMode.Same)
        .activation(activation)
        .build();
  }

  private static SubsamplingLayer pooling() {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
        .kernelSize(ConvNet.POOL, ConvNet.POOL)
        .stride(ConvNet.POOL, ConvNet.POOL)
        .build();
  }
}
