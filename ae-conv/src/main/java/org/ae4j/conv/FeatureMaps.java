package org.ae4j.conv;

import org.ae4j.core.Component;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Shape;

/**
 * The size of what flows between blocks.
 *
 * @param layout what the axes are
 * @param height rows; 1 for signals
 * @param width columns, or points in time
 * @param channels numbers per place
 */
public record FeatureMaps(Layout layout, int height, int width, int channels) implements Component {
  public FeatureMaps {
    if (height < 1 || width < 1 || channels < 1 || (layout == Layout.SIGNAL && height > 1)) {
      throw new ConfigurationException(
          "feature maps need a height, a width and channels of at least 1, and signals a height of"
              + " 1, but were %d×%d×%d".formatted(height, width, channels));
    }
  }

  /** Returns how many numbers there are per example. */
  public int size() {
    return Math.multiplyExact(Math.multiplyExact(height, width), channels);
  }

  /** Returns the same with another number of channels. */
  public FeatureMaps withChannels(int other) {
    return new FeatureMaps(layout, height, width, other);
  }

  boolean samePlaces(FeatureMaps other) {
    return height == other.height && width == other.width;
  }

  /** Returns {@code [first, height, width, channels]}. */
  Shape batched(long first) {
    return Shape.of(first, height, width, channels);
  }

  /** Returns for example {@code 14×14×32}, or {@code 70×16} for a signal. */
  @Override
  public String toString() {
    String places = layout == Layout.SIGNAL ? "" + width : height + "×" + width;
    return places + "×" + channels;
  }
}
