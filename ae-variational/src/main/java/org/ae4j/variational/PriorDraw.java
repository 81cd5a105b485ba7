package org.ae4j.variational;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Model;
import org.ae4j.core.graph.Tensor;

/** Codes drawn from a model's prior, for objectives that compare with it. */
final class PriorDraw {
  private PriorDraw() {}

  /** Returns as many draws as there are codes, of the same shape. */
  static Tensor of(Model model, String objective) {
    if (model.autoencoder().latentSpace() instanceof GenerativeLatentSpace generative) {
      return generative.prior(
          model.latent().code().shape().example(), model.scope().child("latent"));
    }
    throw new ConfigurationException(
        objective
            + " needs a latent space with a prior, such as MatchedLatentSpace, but it was "
            + model.autoencoder().latentSpace());
  }
}
