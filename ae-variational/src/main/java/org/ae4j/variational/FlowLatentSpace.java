package org.ae4j.variational;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Latent;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A posterior that a {@link Flow} bends out of a normal distribution, with a standard normal prior:
 * Rezende and Mohamed (2015), <a href="https://arxiv.org/abs/1505.05770">Variational inference with
 * normalizing flows</a>, equation 15.
 *
 * <p>The divergence has no closed form: the entropy of the normal distribution in closed form, the
 * rest at the drawn code. The code of a fitted model is where the flow takes the mean; its
 * divergence is then no expectation and may be negative.
 *
 * @param width latent dimensions, at least 1
 * @param flow what bends the posterior
 */
public record FlowLatentSpace(int width, Flow flow) implements GenerativeLatentSpace {
  public FlowLatentSpace {
    Setting.atLeast(1, "width", width);
    Objects.requireNonNull(flow, "flow");
  }

  @Override
  public Shape features() {
    return Shape.of(2L * width + flow.features(width));
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    if (features.shape().rank() != 2) {
      throw new ConfigurationException(
          "a flow needs an encoder that gives vectors, but features are " + features.shape());
    }
    DiagonalGaussian start = DiagonalGaussian.of(features, width);
    Tensor first = start.draw("posterior", scope);
    Tensor context = features.slice(1, 2L * width, flow.features(width));
    Flow.Flowed flowed = flow.apply(first, context, scope.child("flow"));
    Tensor prior = DiagonalGaussian.standardLogDensity(flowed.z()).sum(1);
    Tensor reached = prior.add(flowed.logDeterminant());
    Tensor kl = start.entropy().sum(1).add(reached).negate();
    Tensor logRatio = reached.sub(start.logDensity(first).sum(1));
    return new Latent(flowed.z(), List.of(new Term("kl", 1, kl)), Optional.of(logRatio));
  }

  @Override
  public Tensor prior(Shape code, Scope scope) {
    return scope.noise("prior", code.batched(), Distribution.NORMAL);
  }
}
