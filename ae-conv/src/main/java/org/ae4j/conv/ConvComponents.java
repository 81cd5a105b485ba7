package org.ae4j.conv;

import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** This room's parts and their names in descriptions and model files. */
public final class ConvComponents implements ComponentProvider {
  /** Called by the service loader. */
  public ConvComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    return Map.of(
        "conv-encoder", ConvEncoder.class,
        "conv-decoder", ConvDecoder.class,
        "convolution", ConvolutionBlock.class,
        "transposed-convolution", TransposedBlock.class,
        "pooling", PoolingBlock.class,
        "resize", ResizeBlock.class,
        "residual", ResidualBlock.class,
        "dense-head", DenseHead.class,
        "spatial-head", SpatialHead.class,
        "plain-head", PlainHead.class);
  }
}
