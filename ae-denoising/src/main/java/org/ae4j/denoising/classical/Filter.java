package org.ae4j.denoising.classical;

/** Restores examples without having learned anything but, at most, their covariance. */
public interface Filter {
  /**
   * Returns restored examples.
   *
   * @param damaged one example per row
   * @return new rows of the same lengths
   * @throws org.ae4j.core.DataException if a row has another length than the filter's examples
   */
  float[][] apply(float[][] damaged);
}
