package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Count;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * β-TCVAE: the divergence taken apart into what codes tell about inputs, what their dimensions tell
 * about each other, and how far each dimension is from the prior, each with a weight. Chen et al.
 * (2018), <a href="https://arxiv.org/abs/1802.04942">Isolating sources of disentanglement in
 * VAEs</a>, equations 2 to 4; densities of the aggregate posterior by minibatch-weighted sampling,
 * appendix C.1. With all weights 1 it is the bound, in the mean.
 *
 * <p>The examples of a batch influence one another; the estimate depends on the batch size, and a
 * last batch of a single example is left out. A model that is used charges reconstruction and
 * divergence.
 *
 * @param mutualInformation α, not negative
 * @param totalCorrelation β, not negative
 * @param dimensionWise γ, not negative; one of the three above 0
 * @param trainingExamples N, how many examples training has; moves the terms by constants that
 *     cancel in their sum where all weights are equal
 */
public record TcVaeObjective(
    double mutualInformation, double totalCorrelation, double dimensionWise, long trainingExamples)
    implements Objective {
  private static final String NAME = "β-TCVAE";

  public TcVaeObjective {
    Setting.notNegative("mutualInformation", mutualInformation);
    Setting.notNegative("totalCorrelation", totalCorrelation);
    Setting.notNegative("dimensionWise", dimensionWise);
    Setting.positive(
        "the largest of mutualInformation, totalCorrelation and dimensionWise",
        Math.max(mutualInformation, Math.max(totalCorrelation, dimensionWise)));
    Setting.atLeast(1, "trainingExamples", trainingExamples);
  }

  /** Returns the one that weighs the total correlation alone, as the paper recommends. */
  public static TcVaeObjective of(double totalCorrelation, long trainingExamples) {
    return new TcVaeObjective(1, totalCorrelation, 1, trainingExamples);
  }

  /** An example alone has nothing to be compared with. */
  @Override
  public int leastBatch() {
    return 2;
  }

  @Override
  public List<Term> terms(Model model) {
    GaussianLatentSpace latentSpace = EvidenceLowerBound.gaussian(model, NAME);
    EvidenceLowerBound.requireSeveralNumbers(latentSpace, NAME);
    EvidenceLowerBound.requireUnweighted(model, NAME);
    if (!model.scope().stochastic()) {
      return EvidenceLowerBound.terms(model);
    }
    Tensor code = model.latent().code();
    DiagonalGaussian posterior = latentSpace.posterior(model.features());
    Tensor pairs = pairs(code, posterior);
    Tensor logCount = Tensor.of(new Count(List.of(0)), code).mul(trainingExamples).log();
    Tensor own = posterior.logDensity(code).sum(1);
    Tensor joint = Functions.logSumExp(pairs.sum(2), 1).sub(logCount);
    Tensor marginals = Functions.logSumExp(pairs, 1).sub(logCount).sum(1);
    Tensor prior = DiagonalGaussian.standardLogDensity(code).sum(1);
    return List.of(
        new Term("reconstruction", 1, model.reconstructionLoss()),
        new Term("mutualInformation", mutualInformation, own.sub(joint)),
        new Term("totalCorrelation", totalCorrelation, joint.sub(marginals)),
        new Term("dimensionWiseKl", dimensionWise, marginals.sub(prior)));
  }

  /** Returns {@code log q(zᵢ|xⱼ)} per dimension, shape {@code [batch, batch, width]}. */
  private static Tensor pairs(Tensor code, DiagonalGaussian posterior) {
    long width = code.shape().extent(1);
    Shape others = Shape.of(1, Shape.BATCH, width);
    DiagonalGaussian each =
        new DiagonalGaussian(
            posterior.mean().reshape(others), posterior.logVariance().reshape(others));
    return each.logDensity(code.reshape(Shape.batchOf(1, width)));
  }
}
