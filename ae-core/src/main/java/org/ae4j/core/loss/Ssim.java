package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * One minus the structural similarity of images {@code [height, width, channels]}: Wang, Bovik,
 * Sheikh and Simoncelli (2004), <a href="https://doi.org/10.1109/TIP.2003.819861">Image Quality
 * Assessment: From Error Visibility to Structural Similarity</a>, equation 13.
 *
 * <p>It has no unit: 0 for equal images, about 1 for unrelated ones, at most 2. The index is
 * averaged, not summed, over positions where the window fits whole and over channels; mind that
 * beside penalties in nats.
 *
 * @param window how many pixels the window is wide; the paper's is 11
 * @param standardDeviation of the normal density that weighs the window, in pixels; 1.5 there
 * @param dataRange the difference of white and black: targets lie between 0 and this
 * @param output what turns decoder outputs into pixels: linear for any range, sigmoid for (0, 1)
 */
public record Ssim(int window, double standardDeviation, double dataRange, Activation output)
    implements DataLoss {
  public Ssim {
    if (window < 2) {
      throw new ConfigurationException("window must be at least 2 pixels, but was " + window);
    }
    Fit.requirePositive("standardDeviation", standardDeviation);
    Fit.requirePositive("dataRange", dataRange);
    Objects.requireNonNull(output, "output");
  }

  /** Returns the paper's settings for pixels between 0 and 1 and linear outputs. */
  static Ssim standard() {
    return new Ssim(11, 1.5, 1, Activation.LINEAR);
  }

  /** Returns the same with a window of another width, weighed by a density as much wider. */
  public Ssim withWindow(int pixels) {
    return new Ssim(pixels, 1.5 * pixels / 11, dataRange, output);
  }

  /** Returns the same for pixels between 0 and another value. */
  public Ssim withDataRange(double white) {
    return new Ssim(window, standardDeviation, white, output);
  }

  /** Returns the same with outputs made by another activation. */
  public Ssim withOutput(Activation other) {
    return new Ssim(window, standardDeviation, dataRange, other);
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Fit.require(outputs, target.shape());
    Tensor reconstruction = channelsFirst(output.apply(outputs), 1);
    return compare(reconstruction, channelsFirst(target, 1)).index().rsub(1);
  }

  Similarity compare(Tensor first, Tensor second) {
    AxisFilter filter = AxisFilter.gaussian(window, standardDeviation);
    return Similarity.of(first, second, filter, dataRange);
  }

  /**
   * Returns images as {@code [batch, channels, height, width]}.
   *
   * @param scale by how much they will be reduced before the window must still fit
   * @throws ShapeException if they are no images, or too small for the window
   */
  Tensor channelsFirst(Tensor images, int scale) {
    Shape shape = images.shape();
    if (shape.rank() != 4) {
      throw new ShapeException(
          "structural similarity needs images [height, width, channels], but examples are "
              + shape.example()
              + "; give examples that shape, with 1 channel for grey");
    }
    if (Math.min(shape.extent(1), shape.extent(2)) / scale < window) {
      throw new ShapeException(
          "images "
              + shape.example()
              + (scale == 1 ? "" : " reduced " + scale + " times")
              + " are smaller than the window of "
              + window
              + " pixels; choose a smaller window"
              + (scale == 1 ? "" : " or fewer scales"));
    }
    return shape.extent(3) == 1
        ? images.reshape(Shape.of(shape.extent(0), 1, shape.extent(1), shape.extent(2)))
        : images.transpose(0, 3, 1, 2);
  }

  /** Returns pixels from 0 to the data range. */
  @Override
  public Range range() {
    return new Range(0, dataRange);
  }
}
