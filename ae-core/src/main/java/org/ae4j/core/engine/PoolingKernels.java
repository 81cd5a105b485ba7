package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.MaxPooling;
import org.ae4j.core.graph.MaxUnpooling;
import org.ae4j.core.graph.MeanPooling;
import org.ae4j.core.graph.MeanUnpooling;
import org.ae4j.core.graph.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How pooling and its gradients are run: by ND4J where its padding allows it, tiles by ours. */
final class PoolingKernels {
  private static final int CHANNELS_LAST = 1;
  private static final int UNUSED = 0;
  private static final int PADDING_COUNTS = 1;

  private PoolingKernels() {}

  /** Taking other values than those compared happens in second derivatives only. */
  static Kernel max(Node node, List<Storage> inputs, Storage result) {
    var geometry = geometry(((MaxPooling) node.operation).window(), node.inputs.get(0), node);
    return geometry.mode() >= 0 && node.inputs.get(0) == node.inputs.get(1)
        ? pooling("maxpool2d", geometry, inputs.get(0), result, UNUSED)
        : new DefinitionKernel(node, inputs, result);
  }

  static Kernel maxGradient(Node node, List<Storage> inputs, Storage result) {
    Kernel tiles = TileUnpooling.of(node, inputs, result);
    if (tiles != null) {
      return tiles;
    }
    var geometry = geometry(((MaxUnpooling) node.operation).window(), node, node.inputs.get(1));
    return geometry.mode() >= 0
        ? gradient("maxpool2d_bp", geometry, inputs.get(0), inputs.get(1), result, UNUSED)
        : new DefinitionKernel(node, inputs, result);
  }

  static Kernel mean(Node node, List<Storage> inputs, Storage result) {
    var geometry = geometry(((MeanPooling) node.operation).window(), node.inputs.get(0), node);
    return geometry.mode() >= 0
        ? pooling("avgpool2d", geometry, inputs.get(0), result, PADDING_COUNTS)
        : new DefinitionKernel(node, inputs, result);
  }

  /** The call asks for the images, of which it uses the extents alone: the result stands in. */
  static Kernel meanGradient(Node node, List<Storage> inputs, Storage result) {
    var geometry = geometry(((MeanUnpooling) node.operation).window(), node, node.inputs.get(0));
    return geometry.mode() >= 0
        ? gradient("avgpool2d_bp", geometry, result, inputs.get(0), result, PADDING_COUNTS)
        : new DefinitionKernel(node, inputs, result);
  }

  private static ConvolutionGeometry geometry(Window window, Node images, Node results) {
    return ConvolutionGeometry.of(window, images.extents, results.extents);
  }

  private static Kernel pooling(
      String name, ConvolutionGeometry geometry, Storage images, Storage result, int extra) {
    return new NativeCall(
        name,
        new INDArray[] {images.view(geometry.images())},
        new INDArray[] {result.view(geometry.results())},
        geometry.arguments(extra, CHANNELS_LAST));
  }

  private static Kernel gradient(
      String name,
      ConvolutionGeometry geometry,
      Storage images,
      Storage upstream,
      Storage result,
      int extra) {
    return new NativeCall(
        name,
        new INDArray[] {images.view(geometry.images()), upstream.view(geometry.results())},
        new INDArray[] {result.view(geometry.images())},
        geometry.arguments(extra, CHANNELS_LAST));
  }
}
