package org.ae4j.variational;

import java.util.Objects;
import org.ae4j.core.Component;

/**
 * The settings of a {@link GaussianLatentSpace}.
 *
 * @param width latent dimensions, at least 1
 * @param kl what the divergence from the prior costs
 */
public record GaussianLatentConfig(int width, KlPenalty kl) implements Component {
  public GaussianLatentConfig {
    Setting.atLeast(1, "width", width);
    Objects.requireNonNull(kl, "kl");
  }

  /** Returns so many dimensions whose divergence costs itself: the evidence lower bound. */
  public static GaussianLatentConfig ofWidth(int width) {
    return new GaussianLatentConfig(width, KlPenalty.weighted(1));
  }

  /** Returns the same with another weight of the divergence. */
  public GaussianLatentConfig withBeta(double beta) {
    return withKl(KlPenalty.weighted(beta));
  }

  /** Returns the same with another cost of the divergence. */
  public GaussianLatentConfig withKl(KlPenalty other) {
    return new GaussianLatentConfig(width, other);
  }
}
