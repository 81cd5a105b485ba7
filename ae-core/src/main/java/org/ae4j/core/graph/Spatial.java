package org.ae4j.core.graph;

/** Functions of images {@code [batch, height, width, channels]}; signals are images of height 1. */
public final class Spatial {
  private Spatial() {}

  /**
   * Returns the weighted sums that filters give as they move over images.
   *
   * @param filters shape {@code [height, width, in, out]}
   * @return shape {@code [batch, height, width, out]}, sizes as {@link WindowAxis#results} says
   */
  public static Tensor convolution(Tensor images, Tensor filters, Window window) {
    return Tensor.of(new Convolution(window), images, filters);
  }

  /**
   * Returns what a convolution's derivative makes of coarse images: each value spreads its filter
   * over a window. The convolution of {@code [batch, height, width, out]} by the same filters has
   * the coarse images' shape.
   *
   * @param coarse shape {@code [batch, height, width, in]}
   * @param filters shape {@code [height, width, out, in]}: the channels of the result come first
   * @return shape {@code [batch, height, width, out]}
   */
  public static Tensor transposedConvolution(
      Tensor coarse, Tensor filters, Window window, long height, long width) {
    return Tensor.of(new ConvolutionInputGradient(window, height, width), coarse, filters);
  }

  /**
   * Returns the largest value of every window, channel by channel; padding is never the largest.
   */
  public static Tensor maxPooling(Tensor images, Window window) {
    return Tensor.of(new MaxPooling(window), images, images);
  }

  /**
   * Returns where in every window the largest value is, channel by channel: the number of the place
   * in row-major order, from 0. Nothing flows back.
   *
   * @param window that lies side by side: it moves as far as it reaches
   * @return the shape that pooling gives
   */
  public static Tensor maxPlaces(Tensor images, Window window) {
    Shape pooled = window.results(images.shape(), images.shape().extent(-1));
    Tensor places = window.places(images.shape().extent(1), images.shape().extent(2));
    Tensor ones = Tensor.constant(1).broadcast(pooled);
    Tensor largest = Tensor.of(new MaxUnpooling(window), images, ones).mul(places);
    Tensor numbers = Tensor.of(new MeanPooling(window), largest).mul(window.taps());
    // A mean of whole numbers, times their count, may be off by a rounding.
    return Functions.floor(numbers.add(0.5));
  }

  /**
   * Puts values back to the places that {@link #maxPlaces} says, and zeros elsewhere.
   *
   * @param pooled shape {@code [batch, height, width, channels]}
   * @param places of the same shape, each within 0.5 of the number of a place
   * @param window of the pooling
   * @param height of the result
   * @param width of the result
   */
  public static Tensor unpooling(
      Tensor pooled, Tensor places, Window window, long height, long width) {
    var spread = new MeanUnpooling(window, height, width);
    Tensor wanted = Tensor.of(spread, places).mul(window.taps());
    Tensor chosen = wanted.sub(window.places(height, width)).abs().rsub(0.5).step();
    return Tensor.of(spread, pooled).mul(window.taps()).mul(chosen);
  }

  /** Returns the average of every window, channel by channel; padding does not count. */
  public static Tensor averagePooling(Tensor images, Window window) {
    Tensor mean = Tensor.of(new MeanPooling(window), images);
    if (!window.padded()) {
      return mean;
    }
    Shape one = images.shape().with(0, 1).with(3, 1);
    Tensor covered =
        Tensor.of(new MeanPooling(window), Tensor.constant(1).broadcast(one)).stopGradient();
    return mean.div(covered);
  }

  /** Returns images of another size by repeating, or leaving out, values. */
  public static Tensor resize(Tensor images, long height, long width) {
    boolean same = images.shape().extent(1) == height && images.shape().extent(2) == width;
    return same ? images : Tensor.of(new NearestResize(height, width), images);
  }
}
