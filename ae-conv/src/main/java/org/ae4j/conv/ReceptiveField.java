package org.ae4j.conv;

/**
 * What one place of feature maps sees of an example, along an axis and edges aside: Araujo, Norris
 * and Sim (2019), <a href="https://distill.pub/2019/computing-receptive-fields">Computing receptive
 * fields of convolutional neural networks</a>, equation 2.
 *
 * @param places how many neighbouring places it depends on
 * @param jump how far apart in the example neighbouring places of the maps look
 */
public record ReceptiveField(double places, double jump) {
  /** Returns that of the example itself. */
  static ReceptiveField ofExample() {
    return new ReceptiveField(1, 1);
  }

  /**
   * Returns that of what a window makes.
   *
   * @param reach places from its first to its last
   * @param stride how far it moves; a fraction where maps become larger
   */
  ReceptiveField through(int reach, double stride) {
    return new ReceptiveField(places + (reach - 1) * jump, jump * stride);
  }
}
