package org.ae4j.evaluation.report;

import java.util.LinkedHashSet;
import java.util.List;
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

  /** Returns each reason once, those of uses that apply to no method at all included. */
  static List<String> of(Results results, ExperimentData data, Budget budget) {
    Set<String> remarks = new LinkedHashSet<>();
    for (Use use : results.experiment().uses()) {
      for (Result result : results.of(data, budget)) {
        Measurement found = result.record().uses().get(use.name());
        String reason = found == null ? "" : reason(use, found);
        if (!reason.isEmpty()) {
          remarks.add(use.name() + ": " + reason);
        }
      }
    }
    return List.copyOf(remarks);
  }

  private static String reason(Use use, Measurement found) {
    String leading = use.metrics().get(0).name();
    return found.reason().isEmpty() && !found.values().containsKey(leading)
        ? "no " + leading.replace('_', ' ') + " on these data; see all measures"
        : found.reason();
  }
}
