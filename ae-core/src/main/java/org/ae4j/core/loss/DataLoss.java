package org.ae4j.core.loss;

import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/** A loss that compares data with data: an activation makes them of the decoder's outputs. */
interface DataLoss extends Loss {
  /** Returns what turns decoder outputs into data: linear for any range, sigmoid for (0, 1). */
  Activation output();

  @Override
  default Tensor reconstruction(Tensor outputs, Shape example) {
    return output().apply(outputs);
  }

  /** Returns the unit interval where a sigmoid makes the data, else any finite number. */
  @Override
  default Range range() {
    return output() == Activation.SIGMOID ? Range.UNIT : Range.FINITE;
  }

  /**
   * Returns reconstruction minus target; same shape.
   *
   * @throws org.ae4j.core.ShapeException if outputs and target have different shapes
   */
  default Tensor residual(Tensor outputs, Tensor target) {
    Fit.require(outputs, target.shape());
    return output().apply(outputs).sub(target);
  }
}
