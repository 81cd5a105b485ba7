package org.ae4j.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.graph.Tensor;

/**
 * What a latent space makes of features.
 *
 * @param code what the decoder gets, shape {@code [batch, …code]}
 * @param penalties what the code costs
 * @param logRatio {@code log p(z) - log q(z|x)} of the drawn code in nats, shape {@code [batch]},
 *     where the latent space has densities: importance-weighted bounds need it
 */
public record Latent(Tensor code, List<Term> penalties, Optional<Tensor> logRatio) {
  public Latent {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(logRatio, "logRatio");
    penalties = List.copyOf(penalties);
  }

  /** Returns a code with its penalties, from a latent space without densities. */
  public static Latent of(Tensor code, Term... penalties) {
    return new Latent(code, List.of(penalties), Optional.empty());
  }
}
