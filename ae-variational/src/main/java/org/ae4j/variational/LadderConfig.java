package org.ae4j.variational;

import org.ae4j.core.Component;

/**
 * The settings of a {@link LadderLatentSpace}.
 *
 * @param lowerWidth dimensions of the level that the decoder sees, at least 1
 * @param upperWidth dimensions of the level above, at least 1
 * @param hidden width of the hidden layer between the levels, at least 1
 */
public record LadderConfig(int lowerWidth, int upperWidth, int hidden) implements Component {
  public LadderConfig {
    Setting.atLeast(1, "lowerWidth", lowerWidth);
    Setting.atLeast(1, "upperWidth", upperWidth);
    Setting.atLeast(1, "hidden", hidden);
  }

  /** Returns levels of these widths with a hidden layer of twice the lower one. */
  public static LadderConfig ofWidths(int lower, int upper) {
    return new LadderConfig(lower, upper, 2 * lower);
  }

  /** Returns the same with another hidden layer. */
  public LadderConfig withHidden(int width) {
    return new LadderConfig(lowerWidth, upperWidth, width);
  }
}
