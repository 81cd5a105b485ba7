package org.ae4j.variational;

import java.util.Objects;
import org.ae4j.core.Component;

/**
 * The settings of a {@link VectorQuantisedLatentSpace}.
 *
 * @param codes vectors in the codebook, at least 2
 * @param width numbers per vector, at least 1
 * @param commitment β, how strongly features are held to their vectors; above 0
 * @param codebook how the vectors follow their features
 */
public record VectorQuantisedConfig(int codes, int width, double commitment, Codebook codebook)
    implements Component {
  public VectorQuantisedConfig {
    Setting.atLeast(2, "codes", codes);
    Setting.atLeast(1, "width", width);
    Setting.positive("commitment", commitment);
    Objects.requireNonNull(codebook, "codebook");
  }

  /** Returns so many vectors, running averages, with the paper's β of 0.25. */
  public static VectorQuantisedConfig of(int codes, int width) {
    return new VectorQuantisedConfig(codes, width, 0.25, Codebook.averaged());
  }

  /** Returns the same with another β. */
  public VectorQuantisedConfig withCommitment(double other) {
    return new VectorQuantisedConfig(codes, width, other, codebook);
  }

  /** Returns the same with another way of following. */
  public VectorQuantisedConfig withCodebook(Codebook other) {
    return new VectorQuantisedConfig(codes, width, commitment, other);
  }
}
