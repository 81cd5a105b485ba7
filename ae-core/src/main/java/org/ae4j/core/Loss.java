package org.ae4j.core;

import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** How far a reconstruction is from its target, and what the decoder's outputs mean. */
public interface Loss extends Component {
  /**
   * Returns the cost of every example, summed over its features.
   *
   * @param outputs what the decoder gave, shape {@code [batch, …outputs(example)]}
   * @param target shape {@code [batch, …example]}
   * @param scope where a learned scale would live
   * @return shape {@code [batch]}; nats where the loss is a likelihood
   */
  Tensor perExample(Tensor outputs, Tensor target, Scope scope);

  /** Turns decoder outputs into data: shape {@code [batch, …example]}, in the data's own range. */
  Tensor reconstruction(Tensor outputs, Shape example);

  /**
   * Returns the shape of the outputs that this loss needs for one example; the same if not said.
   */
  default Shape outputs(Shape example) {
    return example;
  }

  /** Returns the range in which targets must lie; any finite number if not said. */
  default Range range() {
    return Range.FINITE;
  }

  /**
   * Returns whether it is a negative log-likelihood with all its constants, as bounds and estimates
   * of a likelihood need; not if not said.
   */
  default boolean likelihood() {
    return false;
  }
}
