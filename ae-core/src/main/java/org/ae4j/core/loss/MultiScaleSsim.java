package org.ae4j.core.loss;

import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * One minus the structural similarity of images over several scales, each half as large as the one
 * before: contrast and structure at every scale, luminance at the coarsest, multiplied with
 * exponents. Wang, Simoncelli and Bovik (2003), <a
 * href="https://doi.org/10.1109/ACSSC.2003.1292216">Multiscale Structural Similarity for Image
 * Quality Assessment</a>, equation 7 and the exponents of section 3.2.
 *
 * <p>No unit: 0 for equal images, about 1 for unrelated ones. With fewer than five scales the first
 * exponents are used, scaled to sum 1. A factor of 0.2 or more is what the paper says; smaller and
 * negative ones, which have no real power, go smoothly towards 0, so that their gradient points
 * somewhere.
 *
 * @param scales how many, 1 to 5; the window must fit into the image halved that often but once
 * @param ssim the comparison at each scale
 */
public record MultiScaleSsim(int scales, Ssim ssim) implements DataLoss {
  private static final double[] EXPONENTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};

  /** How sharply factors are kept from 0: at 0.2 they are 1e-6 too large, at 0 they are 0.014. */
  private static final double SHARPNESS = 50;

  public MultiScaleSsim {
    if (scales < 1 || scales > EXPONENTS.length) {
      throw new ConfigurationException(
          "scales must be from 1 to " + EXPONENTS.length + ", but was " + scales);
    }
    Objects.requireNonNull(ssim, "ssim");
  }

  /** Returns the same with another window; see {@link Ssim#withWindow}. */
  public MultiScaleSsim withWindow(int pixels) {
    return new MultiScaleSsim(scales, ssim.withWindow(pixels));
  }

  /** Returns the same with outputs made by another activation. */
  public MultiScaleSsim withOutput(Activation other) {
    return new MultiScaleSsim(scales, ssim.withOutput(other));
  }

  @Override
  public Activation output() {
    return ssim.output();
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Fit.require(outputs, target.shape());
    int coarsest = 1 << (scales - 1);
    Tensor first = ssim.channelsFirst(ssim.output().apply(outputs), coarsest);
    Tensor second = ssim.channelsFirst(target, coarsest);
    Tensor product = Tensor.constant(1);
    for (int scale = 0; scale < scales - 1; scale++) {
      product = product.mul(power(ssim.compare(first, second).meanStructure(), scale));
      first = AxisFilter.halving().apply(first);
      second = AxisFilter.halving().apply(second);
    }
    return product.mul(power(ssim.compare(first, second).index(), scales - 1)).rsub(1);
  }

  private Tensor power(Tensor factor, int scale) {
    double sum = 0;
    for (int i = 0; i < scales; i++) {
      sum += EXPONENTS[i];
    }
    // Rounding could leave [-1, 1], where the exponential function would vanish.
    Tensor bounded = factor.maximum(Tensor.constant(-1)).mul(SHARPNESS).softplus().div(SHARPNESS);
    return bounded.pow(Tensor.constant(EXPONENTS[scale] / sum));
  }

  /** Returns pixels from 0 to the data range. */
  @Override
  public Range range() {
    return ssim.range();
  }
}
