package org.ae4j.core;

import org.ae4j.core.graph.Tensor;

/** Damages inputs while training, so that the network learns to undo it. */
public interface Corruption extends Component {
  /**
   * Returns the damaged input; the loss still compares with the clean one, unless {@link
   * #drawsData}.
   *
   * @param clean shape {@code [batch, …example]}
   * @param scope where the noise comes from
   * @return same shape
   */
  Tensor corrupt(Tensor clean, Scope scope);

  /**
   * Returns whether what it makes is no damage but the data itself, drawn anew at every use:
   * reconstructions are then compared with what was drawn. Drawing from what was drawn must leave
   * it as it is. Not if not said.
   */
  default boolean drawsData() {
    return false;
  }

  /** Returns the range in which inputs must lie; any finite number if not said. */
  default Range range() {
    return Range.FINITE;
  }

  /** Returns the corruption that changes nothing. */
  static Corruption none() {
    return new NoCorruption();
  }
}
