package org.ae4j.evaluation.picture;

import java.util.Locale;

/** Where an axis has its marks. */
final class Ticks {
  private static final int WANTED = 5;

  private Ticks() {}

  /** Returns 1, 2 or 5 times a power of ten, so that about five marks fit. */
  static double step(double lowest, double highest) {
    double raw = (highest - lowest) / WANTED;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double digit = raw / power;
    return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
  }

  /** Returns a mark with as many decimals as its step has. */
  static String text(double value, double step) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
