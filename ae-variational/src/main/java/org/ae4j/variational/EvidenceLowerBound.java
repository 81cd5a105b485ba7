package org.ae4j.variational;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.Model;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/** What objectives that replace the bound's terms need of the latent space they are put upon. */
final class EvidenceLowerBound {
  private EvidenceLowerBound() {}

  /** Returns reconstruction and penalties, the terms of a model without such an objective. */
  static List<Term> terms(Model model) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term("reconstruction", 1, model.reconstructionLoss()));
    terms.addAll(model.latent().penalties());
    return terms;
  }

  /** Refuses a loss that is no likelihood, as what a bound or estimate says would mean nothing. */
  static void requireLikelihood(Loss loss, String objective) {
    if (!loss.likelihood()) {
      throw new ConfigurationException(
          objective
              + " needs a loss that is a likelihood, such as Losses.bernoulli() or"
              + " Losses.gaussian(1), but it was "
              + loss);
    }
  }

  /** Refuses a latent space that weighs or bends its divergence, as that would go unused. */
  static void requireUnweighted(Model model, String objective) {
    if (model.latent().penalties().stream().anyMatch(term -> term.weight() != 1)) {
      throw new ConfigurationException(
          objective
              + " has weights of its own, so those of the latent space would do nothing; leave its"
              + " divergence at weight 1, but it was "
              + model.autoencoder().latentSpace());
    }
  }

  /** Refuses codes of one number where what counts is how numbers depend on one another. */
  static void requireSeveralNumbers(GaussianLatentSpace latentSpace, String objective) {
    String least = objective + " makes the numbers of a code independent, so the width";
    Setting.atLeast(2, least, latentSpace.config().width());
  }

  /** Returns {@code log p(z) - log q(z|x)} of codes, if the latent space knows both. */
  static Tensor logRatio(Model model, Latent latent, String objective) {
    return latent
        .logRatio()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    objective
                        + " needs a latent space with densities, such as a Gaussian one, but it was "
                        + model.autoencoder().latentSpace()));
  }

  /** Returns the model's latent space, which must be Gaussian with one vector per code. */
  static GaussianLatentSpace gaussian(Model model, String objective) {
    LatentSpace found = model.autoencoder().latentSpace();
    if (found instanceof GaussianLatentSpace gaussian && model.features().shape().rank() == 2) {
      return gaussian;
    }
    throw new ConfigurationException(
        objective
            + " needs a Gaussian latent space whose codes are vectors, but it was "
            + found
            + " with features "
            + model.features().shape());
  }
}
