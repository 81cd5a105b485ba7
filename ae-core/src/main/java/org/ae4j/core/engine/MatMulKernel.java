package org.ae4j.core.engine;

import org.ae4j.core.graph.MatMul;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/** A matrix product by ND4J, its context built once. */
final class MatMulKernel implements Kernel {
  private final CustomOp operation = DynamicCustomOp.builder("matmul").build();
  private final OpContext context = Nd4j.getExecutioner().buildContext();

  MatMulKernel(Node node, Storage first, Storage second, Storage result) {
    MatMul product = (MatMul) node.operation;
    int[] a = node.inputs.get(0).extents;
    int[] b = node.inputs.get(1).extents;
    context.setInputArray(0, first.matrix(a[0], a[1]));
    context.setInputArray(1, second.matrix(b[0], b[1]));
    context.setOutputArray(0, result.matrix(node.extents[0], node.extents[1]));
    context.setIArguments(product.transposeFirst() ? 1 : 0, product.transposeSecond() ? 1 : 0, 0);
  }

  @Override
  public void run() {
    Nd4j.getExecutioner().exec(operation, context);
  }

  @Override
  public void close() {
    try {
      context.close();
    } catch (Exception e) {
      throw new IllegalStateException("an operation context could not be closed", e);
    }
  }
}
