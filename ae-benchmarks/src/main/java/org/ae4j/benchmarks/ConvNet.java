package org.ae4j.benchmarks;

/**
 * Convolutions 3×3 with ReLU over grey square images, each followed by max pooling over 2×2; back
 * by repeating every value 2×2 and convolving. The maps are the code, the output is linear, the
 * cost is squared error.
 *
 * @param side height and width of an image, a multiple of 4
 * @param first feature maps of the first convolution
 * @param second feature maps of the second one
 */
record ConvNet(int side, int first, int second) implements Network {
  static final int KERNEL = 3;
  static final int POOL = 2;

  @Override
  public int features() {
    return side * side;
  }

  @Override
  public <T> T in(Library<T> library) {
    return library.images(this);
  }
}
