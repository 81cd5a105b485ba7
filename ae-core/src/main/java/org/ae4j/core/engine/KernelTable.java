package org.ae4j.core.engine;

import java.util.List;
import java.util.Map;
import org.ae4j.core.graph.Broadcast;
import org.ae4j.core.graph.Concat;
import org.ae4j.core.graph.Convolution;
import org.ae4j.core.graph.ConvolutionFilterGradient;
import org.ae4j.core.graph.ConvolutionInputGradient;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Max;
import org.ae4j.core.graph.MaxPooling;
import org.ae4j.core.graph.MaxUnpooling;
import org.ae4j.core.graph.MeanPooling;
import org.ae4j.core.graph.MeanUnpooling;
import org.ae4j.core.graph.NearestResize;
import org.ae4j.core.graph.Pad;
import org.ae4j.core.graph.Slice;
import org.ae4j.core.graph.Sum;
import org.ae4j.core.graph.TopCount;
import org.ae4j.core.graph.TopK;
import org.ae4j.core.graph.TopShare;
import org.ae4j.core.graph.Transpose;

/** Which kernel runs an operation that no chain runs. */
final class KernelTable {
  private static final Map<Class<?>, Maker> MAKERS =
      Map.ofEntries(
          Map.entry(MatMul.class, KernelTable::product),
          Map.entry(MaskedProduct.class, SparseProducts::masked),
          Map.entry(Transpose.class, GatherKernel::transpose),
          Map.entry(Broadcast.class, GatherKernel::broadcast),
          Map.entry(Sum.class, FoldKernel::sum),
          Map.entry(Max.class, FoldKernel::max),
          Map.entry(Slice.class, RunsKernel::of),
          Map.entry(Pad.class, RunsKernel::of),
          Map.entry(Concat.class, RunsKernel::of),
          Map.entry(Convolution.class, ConvolutionKernels::forward),
          Map.entry(ConvolutionInputGradient.class, ConvolutionKernels::inputGradient),
          Map.entry(ConvolutionFilterGradient.class, ConvolutionKernels::filterGradient),
          Map.entry(MaxPooling.class, PoolingKernels::max),
          Map.entry(MaxUnpooling.class, PoolingKernels::maxGradient),
          Map.entry(MeanPooling.class, PoolingKernels::mean),
          Map.entry(MeanUnpooling.class, PoolingKernels::meanGradient),
          Map.entry(NearestResize.class, ResizeKernel::new),
          Map.entry(TopK.class, TopKernel::ofCount),
          Map.entry(TopCount.class, TopKernel::ofInput),
          Map.entry(TopShare.class, TopKernel::ofShare));

  private KernelTable() {}

  @FunctionalInterface
  private interface Maker {
    Kernel make(Node node, List<Storage> inputs, Storage result);
  }

  /** Returns the kernel of a group of nodes. */
  static Kernel kernel(List<Node> group, Memory memory) {
    Node node = group.get(0);
    if (Fusion.chained(node)) {
      return ChainBuilder.build(group, memory::of, memory::stored);
    }
    if (group.size() == 2) {
      return ConvolutionKernels.bothGradients(group, memory);
    }
    Maker maker = MAKERS.getOrDefault(node.operation.getClass(), DefinitionKernel::new);
    return maker.make(node, inputs(node, memory), memory.of(node));
  }

  static List<Storage> inputs(Node node, Memory memory) {
    return node.inputs.stream().map(input -> memory.of(input.root())).toList();
  }

  private static Kernel product(Node node, List<Storage> inputs, Storage result) {
    Kernel sparse = SparseProducts.of(node, inputs, result);
    if (sparse != null) {
      return sparse;
    }
    MatMul product = (MatMul) node.operation;
    return MatrixProduct.of(
        inputs.get(0).view(node.inputs.get(0).extents),
        product.transposeFirst(),
        inputs.get(1).view(node.inputs.get(1).extents),
        product.transposeSecond(),
        result.view(node.extents));
  }
}
