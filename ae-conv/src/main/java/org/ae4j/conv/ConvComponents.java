package org.ae4j.conv;

import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** This room's parts and their names in descriptions and model files. */
public final class ConvComponents implements ComponentProvider {
  /** Called by the service loader. */
  public ConvComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    return Map.ofEntries(
        Map.entry("conv-encoder", ConvEncoder.class),
        Map.entry("conv-decoder", ConvDecoder.class),
        Map.entry("convolution", ConvolutionBlock.class),
        Map.entry("transposed-convolution", TransposedBlock.class),
        Map.entry("grouped", GroupedBlock.class),
        Map.entry("pooling", PoolingBlock.class),
        Map.entry("resize", ResizeBlock.class),
        Map.entry("residual", ResidualBlock.class),
        Map.entry("dense-head", DenseHead.class),
        Map.entry("spatial-head", SpatialHead.class),
        Map.entry("plain-head", PlainHead.class),
        Map.entry("switch-pooling", SwitchPoolingBlock.class),
        Map.entry("unpooling", UnpoolingBlock.class),
        Map.entry("switched-latent-space", SwitchedLatentSpace.class));
  }
}
