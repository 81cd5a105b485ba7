package org.ae4j.conv;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Codes that carry the switches of the encoder's poolings beside what another latent space makes of
 * the features, so that a decoder can put maxima back to their places and can still be used alone.
 * The switches are part of the code and must be counted with it: each is one of as many numbers as
 * a window has places. They pass as they are and cost nothing. Nothing can be sampled, since no
 * prior says where maxima are.
 *
 * @param latentSpace of the features
 * @param switches how many there are per example: {@link ConvConfig#switches}
 */
public record SwitchedLatentSpace(LatentSpace latentSpace, int switches) implements LatentSpace {
  public SwitchedLatentSpace {
    Objects.requireNonNull(latentSpace, "latentSpace");
    if (switches < 1) {
      throw new ConfigurationException(
          "there must be at least 1 switch, but there were "
              + switches
              + "; use the latent space alone");
    }
  }

  /** Returns {@code [numbers + switches]}: the features of the other one, flattened, come first. */
  @Override
  public Shape features() {
    return Shape.of(latentSpace.features().size() + switches);
  }

  @Override
  public Range range() {
    return latentSpace.range();
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    long numbers = latentSpace.features().size();
    Shape inner = latentSpace.features().batched().with(0, features.shape().extent(0));
    Latent latent = latentSpace.latent(features.slice(1, 0, numbers).reshape(inner), scope);
    Tensor places = features.slice(1, numbers, switches);
    Tensor code = Functions.concat(1, List.of(latent.code().flatten(), places));
    return new Latent(code, latent.penalties(), latent.logRatio());
  }
}
