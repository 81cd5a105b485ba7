package org.ae4j.core.train;

import java.util.List;
import java.util.stream.LongStream;
import org.ae4j.core.graph.Count;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Reshape;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;

/** Finds operations that mix the examples of a batch, as batch normalisation does. */
final class BatchCoupling {
  private BatchCoupling() {}

  /** Returns whether anything the results depend on mixes examples. */
  static boolean within(List<Tensor> results) {
    return Topology.sorted(results).stream().anyMatch(BatchCoupling::mixes);
  }

  /**
   * Examples stay apart where the batch axis stays what it was: it neither disappears nor moves. A
   * batch size as a number couples as well, since parts of a batch have another one.
   */
  private static boolean mixes(Tensor tensor) {
    if (LongStream.of(tensor.shape().extents()).filter(extent -> extent < 0).count() > 1) {
      return true;
    }
    Operation operation = tensor.operation();
    boolean batched = tensor.inputs().stream().anyMatch(input -> batchAxis(input.shape()) >= 0);
    if (!batched) {
      return false;
    }
    if (operation instanceof Count count) {
      return count.axes().contains(batchAxis(tensor.inputs().get(0).shape()));
    }
    if (operation instanceof MatMul product) {
      return product.transposeFirst() && batchAxis(tensor.inputs().get(0).shape()) == 0
          || batchAxis(tensor.inputs().get(1).shape()) >= 0;
    }
    return batchAxis(tensor.shape()) != 0
        || !(operation instanceof Reshape)
            && tensor.inputs().stream().anyMatch(input -> batchAxis(input.shape()) > 0);
  }

  private static int batchAxis(Shape shape) {
    for (int axis = 0; axis < shape.rank(); axis++) {
      if (shape.extent(axis) < 0) {
        return axis;
      }
    }
    return -1;
  }
}
