package org.ae4j.denoising;

import java.util.function.DoubleFunction;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * A point spread whose size is a severity. Spreads of sizes at most half a pixel apart are worked
 * out beforehand; one between two of them is their mixture, which is a point spread as well.
 *
 * @param size in pixels; at 0 nothing is spread
 * @param ofSize the spread of a size above 0
 */
record VariedSpread(Severity size, DoubleFunction<PointSpread> ofSize) {
  private static final double APART = 0.5;

  /** Times the longer side of the images. */
  private static final double LARGEST = 2;

  /**
   * Returns a batch of images, blurred each by its own size.
   *
   * @throws ConfigurationException if the largest size is more than twice that of the images: the
   *     memory that a spread takes grows with it, and what is seen does not change any more
   */
  Tensor applied(Images images, Tensor clean, Scope scope) {
    requireSmall(images);
    double lowest = size.lowest();
    double width = size.highest() - lowest;
    if (width == 0) {
      return spread(images, lowest);
    }
    int intervals = (int) Math.ceil(width / APART);
    // A schedule may go a little beyond what it was seen to reach.
    Tensor place = images.repeating(size.of(clean, scope)).sub(lowest).mul(intervals / width);
    Tensor within = place.maximum(Tensor.constant(0)).minimum(Tensor.constant(intervals));
    Tensor mixed = Tensor.constant(0);
    for (int i = 0; i <= intervals; i++) {
      Tensor share = within.sub(i).abs().rsub(1).relu();
      mixed = mixed.add(share.mul(spread(images, lowest + width * i / intervals)));
    }
    return mixed;
  }

  private void requireSmall(Images images) {
    double most = LARGEST * Math.max(images.height(), images.width());
    if (size.highest() > most) {
      throw new ConfigurationException(
          "a blur of %s pixels is too large for images of %d × %d; choose at most %s"
              .formatted(size.highest(), images.height(), images.width(), most));
    }
  }

  private Tensor spread(Images images, double of) {
    return of == 0 ? images.pixels() : ofSize.apply(of).applied(images);
  }
}
