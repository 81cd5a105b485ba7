package org.ae4j.denoising.classical;

/** Weights that fall with distance, out to three standard deviations, and with contrast. */
record BilateralFilter(Plane plane, double distance, double brightness) implements Filter {
  @Override
  public float[][] apply(float[][] damaged) {
    int reach = (int) Math.ceil(3 * distance);
    double[] near = GaussianFilter.weights(reach, distance);
    return plane.mapped(
        damaged,
        (image, y, x, channel) -> {
          float centre = image[plane.index(y, x, channel)];
          double sum = 0;
          double total = 0;
          for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
              float other = image[plane.index(y + dy, x + dx, channel)];
              double contrast = (other - centre) / brightness;
              double weight =
                  near[reach + dy] * near[reach + dx] * Math.exp(-0.5 * contrast * contrast);
              sum += weight * other;
              total += weight;
            }
          }
          return (float) (sum / total);
        });
  }
}
