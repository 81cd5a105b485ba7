package org.ae4j.sparse;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Model;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The directions that a dictionary's decoder adds up, one per latent, each of length 1.
 *
 * <p>They are normalised in the graph, {@code w/‖w‖}. The gradient towards {@code w} then has no
 * part along {@code w}, which is what removing the parallel part by hand is for, and no optimiser
 * has to know of the constraint.
 *
 * @param rows shape {@code [latents, outputs]}
 */
record Atoms(Tensor rows) {
  private static final String NAME = "atoms";

  /** Keeps the derivative finite should a row ever be 0. */
  static final double SMALLEST_SQUARED_LENGTH = 1e-12;

  /** Returns the atoms that live in a decoder's scope. */
  static Atoms in(Scope scope, long latents, long outputs) {
    Tensor free =
        scope.weight(NAME, Shape.of(latents, outputs), Initialiser.normal(1 / Math.sqrt(outputs)));
    Tensor length = free.square().sum(1).add(SMALLEST_SQUARED_LENGTH).sqrt();
    return new Atoms(free.div(length.reshape(Shape.of(latents, 1))));
  }

  /**
   * Returns the atoms of a model's decoder.
   *
   * @throws ConfigurationException if its decoder is no {@link DictionaryDecoder}
   */
  static Atoms of(Model model, long latents) {
    long outputs = model.outputs().shape().example().size();
    if (!model.blueprint().weights().containsKey("decoder/" + NAME)) {
      throw new ConfigurationException(
          "this objective needs the decoder of a dictionary, which has atoms; use a"
              + " DictionaryDecoder");
    }
    return in(model.scope().child("decoder"), latents, outputs);
  }

  /** Returns the same, as constants of the derivative. */
  Atoms frozen() {
    return new Atoms(rows.stopGradient());
  }

  /** Returns the sum of the atoms, each times its latent: {@code [batch, outputs]}. */
  Tensor combined(Tensor code) {
    return code.flatten().matmul(rows);
  }
}
