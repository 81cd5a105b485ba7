package org.ae4j.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ae4j.core.History;

/** The numbers of every epoch as comma-separated values. */
final class HistoryTable {
  private HistoryTable() {}

  /** Returns the table with a header; terms are before weighting and averaged over examples. */
  static String of(History history) {
    List<String> terms = terms(history);
    String header =
        Stream.of(
                Stream.of("epoch", "steps", "learning_rate", "seconds"),
                terms.stream().map(term -> "training_" + term),
                terms.stream().map(term -> "validation_" + term))
            .flatMap(names -> names)
            .collect(Collectors.joining(","));
    return Stream.concat(
            Stream.of(header), history.epochs().stream().map(epoch -> line(epoch, terms)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> terms(History history) {
    TreeSet<String> names = new TreeSet<>();
    history.epochs().forEach(epoch -> names.addAll(epoch.training().keySet()));
    return List.copyOf(names);
  }

  private static String line(History.Epoch epoch, List<String> terms) {
    Stream<Object> fixed =
        Stream.of(epoch.number(), epoch.steps(), epoch.learningRate(), epoch.seconds());
    return Stream.of(fixed, cells(epoch.training(), terms), cells(epoch.validation(), terms))
        .flatMap(cells -> cells)
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static Stream<Object> cells(Map<String, Double> means, List<String> terms) {
    return terms.stream().map(term -> means.containsKey(term) ? means.get(term) : "");
  }
}
