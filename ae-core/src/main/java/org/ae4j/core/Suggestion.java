package org.ae4j.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What a user who mistyped a name probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * Returns the end of an error message about an unknown name: {@code did you mean "mnist"?}, or
   * all valid names where none is similar.
   *
   * @param wrong what was written
   * @param valid what could have been written; may be empty
   */
  public static String nearest(String wrong, Collection<String> valid) {
    String typed = wrong.toLowerCase(Locale.ROOT);
    return valid.stream()
        .filter(name -> distance(typed, name.toLowerCase(Locale.ROOT)) <= 1 + name.length() / 3)
        .min(Comparator.comparingInt(name -> distance(typed, name.toLowerCase(Locale.ROOT))))
        .map(name -> "did you mean \"" + name + "\"?")
        .orElseGet(() -> valid.isEmpty() ? "there is none" : "choose " + String.join(", ", valid));
  }

  /** Returns Levenshtein's distance: the fewest letters to insert, delete or replace. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
