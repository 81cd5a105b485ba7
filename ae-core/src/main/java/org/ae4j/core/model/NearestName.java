package org.ae4j.core.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Finds what a misspelt name was meant to be. */
final class NearestName {
  private static final int FURTHEST = 3;

  private NearestName() {}

  /** Returns {@code ; did you mean 'x'?}, or the names there are where none is near. */
  static String question(String name, Collection<String> known) {
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= FURTHEST)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElseGet(
            () -> "; there are: " + known.stream().sorted().collect(Collectors.joining(", ")));
  }

  private static String listed(Collection<String> known) {
    return known.isEmpty() ? "none" : known.stream().sorted().collect(Collectors.joining(", "));
  }

  /** The number of letters to insert, delete or replace: Levenshtein (1966). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
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
