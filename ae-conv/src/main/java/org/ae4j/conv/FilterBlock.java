package org.ae4j.conv;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.layer.LayerStyle;

/** A block with filters: the only kind that can end a decoder. */
public sealed interface FilterBlock extends Block
    permits ConvolutionBlock, TransposedBlock, GroupedBlock {
  /** Returns how many maps it makes. */
  int channels();

  /** Returns what follows the weighted sums. */
  LayerStyle style();

  /** Returns the same with another number of maps. */
  FilterBlock withChannels(int number);

  /** Returns the same with another style. */
  FilterBlock withStyle(LayerStyle other);

  /**
   * Checks what all of them have.
   *
   * @throws ConfigurationException if a number is below 1
   */
  static void require(int channels, int kernel, int stride, int dilation) {
    if (channels < 1 || kernel < 1 || stride < 1 || dilation < 1) {
      throw new ConfigurationException(
          "channels, kernel, stride and dilation must be at least 1, but were %d, %d, %d and %d"
              .formatted(channels, kernel, stride, dilation));
    }
  }
}
