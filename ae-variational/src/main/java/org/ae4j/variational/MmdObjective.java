package org.ae4j.variational;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/**
 * The standard objective plus the maximum mean discrepancy of the batch's codes from the prior.
 *
 * <p>On a {@link MatchedLatentSpace} it is the Wasserstein autoencoder of Tolstikhin et al. (2018),
 * <a href="https://arxiv.org/abs/1711.01558">Wasserstein auto-encoders</a>, algorithm 2. On a
 * {@link GaussianLatentSpace} with β = 1 − α it is InfoVAE with weight α + λ − 1: Zhao, Song and
 * Ermon (2019), <a href="https://arxiv.org/abs/1706.02262">InfoVAE</a>, equation 6.
 *
 * <p>The examples of a batch influence one another; a last batch of a single example is left out. A
 * model that is used charges no discrepancy.
 *
 * @param weight of the discrepancy, above 0
 * @param kernel how alike two codes are
 */
public record MmdObjective(double weight, MmdKernel kernel) implements Objective {
  public MmdObjective {
    Setting.positive("weight", weight);
    Objects.requireNonNull(kernel, "kernel");
  }

  /** Returns the discrepancy with the inverse multiquadric kernel. */
  public static MmdObjective of(double weight) {
    return new MmdObjective(weight, MmdKernel.inverseMultiquadric());
  }

  /** An example alone has nothing to be compared with. */
  @Override
  public int leastBatch() {
    return 2;
  }

  @Override
  public List<Term> terms(Model model) {
    List<Term> terms = new ArrayList<>(EvidenceLowerBound.terms(model));
    if (model.scope().stochastic()) {
      Tensor drawn = PriorDraw.of(model, "the maximum mean discrepancy").flatten();
      Tensor codes = model.latent().code().flatten();
      Tensor discrepancy = new MaximumMeanDiscrepancy(kernel).perExample(codes, drawn);
      terms.add(new Term("discrepancy", weight, discrepancy));
    }
    return terms;
  }
}
