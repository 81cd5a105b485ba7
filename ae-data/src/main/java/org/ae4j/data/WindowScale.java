package org.ae4j.data;

import org.ae4j.data.Windows.Normalisation;

/**
 * The scale of one window, channel by channel.
 *
 * @param shift what is subtracted, one per channel
 * @param divisor what is divided by, one per channel
 */
record WindowScale(double[] shift, double[] divisor) {
  /** Measures a window {@code [length, channels]}. */
  static WindowScale of(float[] window, int channels, Normalisation normalisation) {
    WindowScale scale = new WindowScale(new double[channels], new double[channels]);
    for (int c = 0; c < channels; c++) {
      scale.divisor[c] = 1;
      if (normalisation != Normalisation.NONE) {
        scale.measure(window, c, normalisation == Normalisation.Z_SCORE);
      }
    }
    return scale;
  }

  private void measure(float[] window, int channel, boolean spread) {
    int length = window.length / shift.length;
    double mean = 0;
    for (int t = channel; t < window.length; t += shift.length) {
      mean += (double) window[t] / length;
    }
    double variance = 0;
    boolean flat = true;
    for (int t = channel; t < window.length; t += shift.length) {
      variance += (window[t] - mean) * (window[t] - mean) / length;
      flat &= window[t] == window[channel];
    }
    // The rounded mean of equal values may differ from them.
    shift[channel] = flat ? window[channel] : mean;
    divisor[channel] = spread && !flat ? Math.sqrt(variance) : 1;
  }

  void apply(float[] window) {
    for (int i = 0; i < window.length; i++) {
      int c = i % shift.length;
      window[i] = (float) ((window[i] - shift[c]) / divisor[c]);
    }
  }

  void invert(float[] window) {
    for (int i = 0; i < window.length; i++) {
      int c = i % shift.length;
      window[i] = (float) (window[i] * divisor[c] + shift[c]);
    }
  }
}
