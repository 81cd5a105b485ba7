package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What was chosen, and the weight of every term of the loss. */
final class SettingsTable {
  private SettingsTable() {}

  static Table of(ReportContent content) {
    List<List<String>> rows = new ArrayList<>();
    content.settings().forEach((name, value) -> rows.add(List.of(name, value)));
    new TreeMap<>(content.history().weights())
        .forEach((term, weight) -> rows.add(List.of("weight of " + term, Table.cell(weight))));
    return new Table(List.of("setting", "value"), rows);
  }
}
