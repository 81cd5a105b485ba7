package org.ae4j.evaluation.report;

import java.util.Locale;
import org.ae4j.evaluation.Estimate;

/** Numbers as people read them, with spaces that do not break. Files have them in full. */
final class Readable {
  private static final int MOST_DECIMALS = 8;

  private Readable() {}

  /** Returns for example {@code 13.866 ± 0.053}: as many digits as the interval justifies. */
  static String of(Estimate estimate) {
    double halfWidth = estimate.halfWidth();
    if (halfWidth == 0 || Double.isInfinite(halfWidth)) {
      return of(estimate.mean());
    }
    int decimals = Math.max(0, Math.min(MOST_DECIMALS, 1 - exponent(halfWidth)));
    String form = "%." + decimals + "f";
    return String.format(Locale.ROOT, form + "\u00a0±\u00a0" + form, estimate.mean(), halfWidth);
  }

  /** Returns four significant digits, for example {@code 0.05808}. */
  static String of(double value) {
    int decimals = value == 0 ? 0 : Math.max(0, Math.min(MOST_DECIMALS, 3 - exponent(value)));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static int exponent(double value) {
    return (int) Math.floor(Math.log10(Math.abs(value)));
  }

  /** Returns for example {@code 25.0 %} for a quarter. */
  static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * part);
  }

  /** Returns for example {@code 10,000}. */
  static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
