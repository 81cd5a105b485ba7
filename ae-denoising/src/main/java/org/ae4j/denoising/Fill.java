package org.ae4j.denoising;

import org.ae4j.core.Component;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/** What takes the place of hidden numbers. */
public sealed interface Fill extends Component permits ConstantFill, MeanFill, LearnedFill {
  /** Returns the fill with zeros. */
  static Fill zero() {
    return new ConstantFill(0);
  }

  /** Returns the fill with one number. */
  static Fill constant(double value) {
    return new ConstantFill(value);
  }

  /**
   * Returns the fill with each feature's mean over the batch. It makes the examples of a batch
   * depend on one another, so the trainer keeps batches whole.
   */
  static Fill mean() {
    return new MeanFill();
  }

  /** Returns the fill with one weight per feature, which starts from 0 and is trained. */
  static Fill learned() {
    return new LearnedFill();
  }

  /**
   * Returns the replacement.
   *
   * @param clean shape {@code [batch, …example]}
   * @param scope where a learned value lives
   * @return a shape that repeats to the clean one
   */
  Tensor of(Tensor clean, Scope scope);
}
