package org.ae4j.data;

import org.ae4j.core.ConfigurationException;

/**
 * How pictures become numbers.
 *
 * @param colour whether there are three channels, red, green and blue, rather than one grey
 * @param height rows of pixels to scale to; 0 keeps what the pictures have
 * @param width columns of pixels to scale to; 0 keeps what the pictures have
 */
public record ImageOptions(boolean colour, int height, int width) {
  /** One grey channel, no change of size. */
  public static final ImageOptions GREY = new ImageOptions(false, 0, 0);

  /** Three channels, no change of size. */
  public static final ImageOptions COLOUR = new ImageOptions(true, 0, 0);

  public ImageOptions {
    if (height < 0 || width < 0 || (height == 0) != (width == 0)) {
      throw new ConfigurationException(
          "pictures are scaled to a positive height and width, or to none, but found "
              + height
              + " × "
              + width);
    }
  }

  /** Returns these options with a size that all pictures are scaled to. */
  public ImageOptions withSize(int newHeight, int newWidth) {
    return new ImageOptions(colour, newHeight, newWidth);
  }

  /** Returns the number of channels. */
  public int channels() {
    return colour ? 3 : 1;
  }
}
