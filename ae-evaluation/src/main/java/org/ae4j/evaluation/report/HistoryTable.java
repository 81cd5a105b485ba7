package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ae4j.core.History;

/** The history, one epoch per line: every term before weighting, and their weighted total. */
final class HistoryTable {
  private HistoryTable() {}

  static Table of(History history) {
    List<String> training = terms(history, History.Epoch::training);
    List<String> validation = terms(history, History.Epoch::validation);
    List<String> header = new ArrayList<>(List.of("epoch", "steps", "learning_rate", "seconds"));
    training.forEach(term -> header.add("training_" + term));
    validation.forEach(term -> header.add("validation_" + term));
    return new Table(
        header, history.epochs().stream().map(epoch -> line(epoch, training, validation)).toList());
  }

  /** Histories do not order terms, and files shall be the same every time. */
  private static List<String> terms(
      History history, Function<History.Epoch, Map<String, Double>> part) {
    return List.copyOf(
        new TreeSet<>(
            history.epochs().stream()
                .map(part)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .toList()));
  }

  private static List<String> line(
      History.Epoch epoch, List<String> training, List<String> validation) {
    Stream<String> head =
        Stream.of(
            Integer.toString(epoch.number()),
            Long.toString(epoch.steps()),
            Table.cell(epoch.learningRate()),
            Table.cell(epoch.seconds()));
    Stream<String> costs =
        Stream.concat(cells(epoch.training(), training), cells(epoch.validation(), validation));
    return Stream.concat(head, costs).toList();
  }

  private static Stream<String> cells(Map<String, Double> costs, List<String> terms) {
    return terms.stream().map(term -> Table.cell(Optional.ofNullable(costs.get(term))));
  }
}
