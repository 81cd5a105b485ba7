package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Latent;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Tensor;

/**
 * The importance-weighted bound {@code log (1/k · Σ p(x, zᵢ)/q(zᵢ|x))}: Burda, Grosse and
 * Salakhutdinov (2016), <a href="https://arxiv.org/abs/1509.00519">Importance weighted
 * autoencoders</a>, equation 8. It is tighter the larger {@code k}; with {@code k = 1} it is the
 * evidence lower bound. A loss that is no likelihood is refused.
 *
 * <p>The doubly reparameterised gradient of Tucker et al. (2019), <a
 * href="https://arxiv.org/abs/1810.04152">Doubly reparameterized gradient estimators</a>, equation
 * 8, has the same mean for the encoder and does not lose its signal as {@code k} grows; it needs a
 * Gaussian latent space.
 *
 * <p>A model that is used charges reconstruction and divergence at the code instead, since nothing
 * is random then.
 *
 * @param samples k, codes per example, at least 1
 * @param doublyReparameterised whether the encoder gets the gradient of lower variance
 */
public record IwaeObjective(int samples, boolean doublyReparameterised) implements Objective {
  private static final String NAME = "the importance-weighted bound";

  public IwaeObjective {
    Setting.atLeast(1, "samples", samples);
  }

  /** Returns the bound over so many codes with its plain gradient. */
  public static IwaeObjective of(int samples) {
    return new IwaeObjective(samples, false);
  }

  /** Returns the same bound with the doubly reparameterised gradient. */
  public IwaeObjective withDoubleReparameterisation() {
    return new IwaeObjective(samples, true);
  }

  @Override
  public List<Term> terms(Model model) {
    EvidenceLowerBound.requireLikelihood(model.autoencoder().loss(), NAME);
    EvidenceLowerBound.requireUnweighted(model, NAME);
    if (!model.scope().stochastic()) {
      return EvidenceLowerBound.terms(model);
    }
    Draws draws = new Draws(samples);
    Latent latent = model.latent(draws.repeat(model.features()));
    Tensor logRatio = EvidenceLowerBound.logRatio(model, latent, NAME);
    return List.of(
        doublyReparameterised
            ? doublyReparameterised(model, draws, latent, logRatio)
            : plain(model, draws, latent, logRatio));
  }

  private Term plain(Model model, Draws draws, Latent latent, Tensor logRatio) {
    Tensor logLikelihood = logLikelihood(model, draws, latent.code());
    return term(bound(draws.perExample(logLikelihood.add(logRatio))));
  }

  private static Tensor logLikelihood(Model model, Draws draws, Tensor code) {
    Tensor target = draws.repeat(model.target());
    return model.reconstructionLoss(model.decode(code), target).negate();
  }

  private Tensor bound(Tensor logWeights) {
    return Functions.logSumExp(logWeights, 1).sub(Math.log(samples));
  }

  private static Term term(Tensor bound) {
    return new Term("importanceWeightedBound", 1, bound.negate());
  }

  /**
   * The decoder's gradient is Σ w̃ᵢ·∂log wᵢ, the encoder's Σ w̃ᵢ²·∂log wᵢ/∂zᵢ·∂zᵢ. A value whose
   * gradient is both is added to the bound, and taken away again as a constant.
   */
  private Term doublyReparameterised(Model model, Draws draws, Latent latent, Tensor logRatio) {
    EvidenceLowerBound.gaussian(model, "the doubly reparameterised gradient");
    Tensor code = latent.code();
    Tensor fixed = code.stopGradient();
    Tensor logLikelihood = logLikelihood(model, draws, fixed);
    Tensor logWeights = draws.perExample(logLikelihood.add(logRatio)).stopGradient();
    Tensor weights = Functions.softmax(logWeights);

    Tensor towardsCode =
        Gradients.of(logLikelihood, List.of(fixed))
            .get(0)
            .add(Gradients.of(logRatio, List.of(code)).get(0))
            .stopGradient();
    Tensor encoder =
        weights.square().mul(draws.perExample(towardsCode.mul(code).sumPerExample())).sum(1);
    Tensor decoder = weights.mul(draws.perExample(logLikelihood)).sum(1);
    Tensor both = encoder.add(decoder);
    return term(bound(logWeights).add(both.sub(both.stopGradient())));
  }
}
