package org.ae4j.variational;

import java.util.Objects;
import org.ae4j.core.Component;
import org.ae4j.core.Range;

/**
 * The settings of a {@link VampLatentSpace}.
 *
 * @param width latent dimensions, at least 1
 * @param pseudoInputs components of the prior, at least 1
 * @param range in which pseudo-inputs start, uniformly at random, and stay: the data's own
 */
public record VampConfig(int width, int pseudoInputs, Range range) implements Component {
  public VampConfig {
    Setting.atLeast(1, "width", width);
    Setting.atLeast(1, "pseudoInputs", pseudoInputs);
    Objects.requireNonNull(range, "range");
    Setting.finite("the extent of range", range.highest() - range.lowest());
  }

  /** Returns 500 pseudo-inputs for data from 0 to 1, as in the paper. */
  public static VampConfig ofWidth(int width) {
    return new VampConfig(width, 500, Range.UNIT);
  }

  /** Returns the same with another number of pseudo-inputs. */
  public VampConfig withPseudoInputs(int count) {
    return new VampConfig(width, count, range);
  }

  /** Returns the same for data of another range. */
  public VampConfig withRange(Range other) {
    return new VampConfig(width, pseudoInputs, other);
  }
}
