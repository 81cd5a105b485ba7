package org.ae4j.denoising;

import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Tensor;

/**
 * What a {@link SelectiveCorruption} did.
 *
 * @param corrupted the damaged input, shape {@code [batch, …example]}
 * @param touched 1 where a number was replaced, else 0; same shape
 */
public record Damage(Tensor corrupted, Tensor touched) {
  public Damage {
    if (!touched.shape().equals(corrupted.shape())) {
      throw new ShapeException(
          "damage of shape %s needs marks of its shape, but was given %s"
              .formatted(corrupted.shape(), touched.shape()));
    }
  }

  /** Returns no damage. */
  static Damage none(Tensor clean) {
    return new Damage(clean, Tensor.constant(0).broadcast(clean.shape()));
  }

  /**
   * Returns the damage of replacing.
   *
   * @param touched 1 where the replacement is taken, else 0; repeats to the clean shape
   * @param replacement repeats to the clean shape
   */
  static Damage replacing(Tensor clean, Tensor touched, Tensor replacement) {
    Tensor marks = touched.broadcast(clean.shape());
    return new Damage(chosen(marks, replacement, clean), marks);
  }

  /**
   * Returns the first where {@code which} is 1 and the second where it is 0: exactly these, but 0
   * for -0. Both must be finite.
   */
  static Tensor chosen(Tensor which, Tensor first, Tensor second) {
    return second.mul(which.rsub(1)).add(first.mul(which));
  }
}
