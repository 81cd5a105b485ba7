package org.ae4j.core.engine;

import org.ae4j.core.graph.MatMul;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A matrix product by the native library. */
final class MatMulKernel {
  private MatMulKernel() {}

  static Kernel of(Node node, Storage first, Storage second, Storage result) {
    MatMul product = (MatMul) node.operation;
    int[] a = node.inputs.get(0).extents;
    int[] b = node.inputs.get(1).extents;
    INDArray[] inputs = {first.matrix(a[0], a[1]), second.matrix(b[0], b[1])};
    INDArray[] outputs = {result.matrix(node.extents[0], node.extents[1])};
    return new NativeCall(
        "matmul",
        inputs,
        outputs,
        product.transposeFirst() ? 1 : 0,
        product.transposeSecond() ? 1 : 0,
        0);
  }
}
