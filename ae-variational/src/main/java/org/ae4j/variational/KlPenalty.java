package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Component;
import org.ae4j.core.Schedule;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/**
 * What the divergence of the posterior from the prior costs. Every one reports a term {@code kl},
 * the divergence itself in nats, whatever it charges.
 */
public sealed interface KlPenalty extends Component
    permits WeightedKl, ScheduledKl, CapacityKl, FreeBitsKl {
  /**
   * Returns the terms of a divergence.
   *
   * @param perDimension nats, shape {@code [rows, …code]}
   * @param scope where schedules live
   */
  List<Term> terms(Tensor perDimension, Scope scope);

  /**
   * Returns β·KL: Higgins et al. (2017), <a href="https://openreview.net/forum?id=Sy2fzU9gl">β-VAE:
   * learning basic visual concepts with a constrained variational framework</a>, equation 4. With β
   * = 1 the total is the negative evidence lower bound.
   */
  static KlPenalty weighted(double beta) {
    return new WeightedKl(beta);
  }

  /**
   * Returns β·KL with a β that changes: warm-up with a ramp (Bowman et al. 2016, section 3.1), or
   * {@link CyclicRamp}.
   *
   * @param beta finite and not negative all the time
   */
  static KlPenalty scheduled(Schedule beta) {
    return new ScheduledKl(beta);
  }

  /**
   * Returns γ·|KL − C|: Burgess et al. (2018), <a
   * href="https://arxiv.org/abs/1804.03599">Understanding disentangling in β-VAE</a>, equation 8.
   *
   * @param gamma γ, large, such as 1000
   * @param capacity C in nats, not negative all the time; usually a ramp from 0
   */
  static KlPenalty capacity(double gamma, Schedule capacity) {
    return new CapacityKl(gamma, capacity);
  }

  /**
   * Returns Σⱼ max(λ, mean over the batch of KLⱼ): Kingma et al. (2016), <a
   * href="https://arxiv.org/abs/1606.04934">Improved variational inference with inverse
   * autoregressive flow</a>, equation 15. The mean makes the cost of an example depend on its
   * batch.
   *
   * @param nats λ, what every latent dimension may use for nothing; above 0
   */
  static KlPenalty freeBits(double nats) {
    return new FreeBitsKl(nats);
  }
}
