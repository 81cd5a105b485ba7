package org.ae4j.data;

/**
 * Changes the length of an axis; each new element is the mean of the stretch that it covers.
 *
 * @param from the old length
 * @param to the new length
 * @param depth how many numbers each element has
 */
record AreaMean(int from, int to, int depth) {
  /** Returns {@code [any, from, depth]} as {@code [any, to, depth]}. */
  float[] of(float[] values) {
    float[] scaled = new float[values.length / from * to];
    double ratio = (double) from / to;
    for (int x = 0; x < to; x++) {
      double left = x * ratio;
      double right = Math.min(from, left + ratio);
      for (int source = (int) left; source < right; source++) {
        double overlap = Math.min(right, source + 1.0) - Math.max(left, source);
        add(values, source, scaled, x, (float) (overlap / ratio));
      }
    }
    return scaled;
  }

  private void add(float[] values, int source, float[] scaled, int target, float weight) {
    for (int first = 0; first * from * depth < values.length; first++) {
      for (int k = 0; k < depth; k++) {
        int at = (first * to + target) * depth + k;
        scaled[at] += weight * values[(first * from + source) * depth + k];
      }
    }
  }
}
