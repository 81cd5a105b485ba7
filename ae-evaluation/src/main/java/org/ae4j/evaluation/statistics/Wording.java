package org.ae4j.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ae4j.evaluation.statistics.Comparison.Pair;

/** Says in words what a comparison decides. */
final class Wording {
  private final Comparison comparison;
  private final List<Pair> beaten;
  private final List<Pair> open;

  Wording(Comparison comparison) {
    this.comparison = comparison;
    List<Pair> ofBest =
        comparison.pairs().stream().filter(p -> p.better().equals(comparison.best())).toList();
    this.beaten = ofBest.stream().filter(p -> p.probability() < comparison.level()).toList();
    this.open = ofBest.stream().filter(p -> p.probability() >= comparison.level()).toList();
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    String best = comparison.best();
    sentences.add(
        "%s has the best mean, %s, over %d repetitions."
            .formatted(best, number(comparison.means().get(best)), comparison.repetitions()));
    if (!beaten.isEmpty()) {
      double largest = beaten.stream().mapToDouble(Pair::probability).max().orElseThrow();
      sentences.add(
          "It is better than %s (p at most %s, corrected for %d comparisons)."
              .formatted(names(beaten, "and"), number(largest), comparison.pairs().size()));
    }
    if (!open.isEmpty()) {
      double smallest = open.stream().mapToDouble(Pair::probability).min().orElseThrow();
      sentences.add(
          "The data do not decide between %s and %s (p at least %s)."
              .formatted(best, names(open, "or"), number(smallest)));
    }
    addOthers(sentences);
    addHopelessness(sentences);
    return sentences;
  }

  /** Of the pairs without the best one, says how many are open. */
  private void addOthers(List<String> sentences) {
    List<Pair> others =
        comparison.pairs().stream().filter(p -> !p.better().equals(comparison.best())).toList();
    long undecided = others.stream().filter(p -> p.probability() >= comparison.level()).count();
    if (!others.isEmpty()) {
      sentences.add(
          undecided == 0
              ? "All other pairs differ."
              : "Of the other %d pairs %d stay undecided.".formatted(others.size(), undecided));
    }
  }

  /** A test of few pairs cannot reach the level, however large the differences are. */
  private void addHopelessness(List<String> sentences) {
    double smallest =
        Math.min(
            1,
            comparison.test().smallestPossible(comparison.repetitions())
                * comparison.pairs().size());
    if (smallest >= comparison.level()) {
      sentences.add(
          ("So few repetitions cannot decide anything by this test: the smallest p that they allow"
                  + " is %s. Add seeds or data sets.")
              .formatted(number(smallest)));
    }
  }

  private static String names(List<Pair> pairs, String conjunction) {
    List<String> names = pairs.stream().map(Pair::other).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " " + conjunction + " " + names.get(last);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
