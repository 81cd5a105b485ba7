package org.ae4j.evaluation.classify;

/** A smooth function to be minimised. */
@FunctionalInterface
interface Cost {
  /**
   * Returns the value at a point.
   *
   * @param gradient filled with the derivatives there
   */
  double at(double[] point, double[] gradient);
}
