package org.ae4j.denoising;

import java.util.function.DoubleFunction;
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

  /** Returns a batch of images, blurred each by its own size. */
  Tensor applied(Images images, Tensor clean, Scope scope) {
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

  private Tensor spread(Images images, double of) {
    return of == 0 ? images.pixels() : ofSize.apply(of).applied(images);
  }
}
