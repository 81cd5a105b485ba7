package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ae4j.evaluation.experiment.Budget;
import org.ae4j.evaluation.experiment.ExperimentData;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.use.Measurement;
import org.ae4j.evaluation.use.Use;

/** Why uses do not apply. */
final class Remarks {
  private Remarks() {}

  /** Returns each reason once with the methods it holds for, unless it holds for all. */
  static List<String> of(Results results, ExperimentData data, Budget budget) {
    List<String> remarks = new ArrayList<>();
    for (Use use : results.experiment().uses()) {
      remarks.addAll(of(use, results.of(data, budget)));
    }
    return remarks;
  }

  private static List<String> of(Use use, List<Result> runs) {
    Set<String> measured = new HashSet<>();
    Map<String, Set<String>> methods = new LinkedHashMap<>();
    for (Result result : runs) {
      Measurement found = result.record().uses().get(use.name());
      if (found != null) {
        measured.add(result.run().method());
        methods
            .computeIfAbsent(reason(use, found), missing -> new LinkedHashSet<>())
            .add(result.run().method());
      }
    }
    methods.remove(""); // is the reason of those that have values
    return methods.entrySet().stream()
        .map(one -> use.name() + ": " + one.getKey() + whose(one.getValue(), measured))
        .toList();
  }

  private static String whose(Set<String> methods, Set<String> measured) {
    return methods.equals(measured) ? "" : " (" + String.join(", ", methods) + ")";
  }

  private static String reason(Use use, Measurement found) {
    String leading = use.metrics().get(0).name();
    return found.reason().isEmpty() && !found.values().containsKey(leading)
        ? "no " + leading.replace('_', ' ') + " on these data; see all measures"
        : found.reason();
  }
}
