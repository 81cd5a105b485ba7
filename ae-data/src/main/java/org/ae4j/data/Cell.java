package org.ae4j.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the text of a cell says. */
final class Cell {
  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "nan", "-nan", "null", "none", "?");

  /** Java's own parser would also take {@code 1f}, {@code 0x1p3} and the like. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private static final Pattern INFINITE =
      Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);

  private Cell() {}

  static boolean isMissing(String cell) {
    String text = cell.strip();
    return text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Returns whether the cell is a number, even an infinite one. */
  static boolean isNumber(String cell) {
    String text = cell.strip();
    return NUMBER.matcher(text).matches() || INFINITE.matcher(text).matches();
  }

  /** Returns the nearest number of single precision; infinite where there is none. */
  static float number(String cell) {
    String text = cell.strip();
    return INFINITE.matcher(text).matches() ? Float.POSITIVE_INFINITY : Float.parseFloat(text);
  }
}
