package org.ae4j.core;

import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Rebuilds from a code what a {@link Loss} compares with the input. */
public interface Decoder extends Component {
  /**
   * Returns what the loss wants for every example, before any squashing function: logits, means.
   *
   * @param code shape {@code [batch, …code]}
   * @param outputs the shape that one example must have
   * @param scope where the weights live
   * @return shape {@code [batch, …outputs]}
   * @throws ShapeException if outputs of this shape cannot be made
   */
  Tensor decode(Tensor code, Shape outputs, Scope scope);
}
