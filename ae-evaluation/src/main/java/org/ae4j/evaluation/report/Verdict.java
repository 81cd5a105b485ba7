package org.ae4j.evaluation.report;

import java.util.List;
import java.util.OptionalDouble;
import org.ae4j.evaluation.Score;

/** The one sentence that a reader in a hurry takes away. */
final class Verdict {
  private Verdict() {}

  static String of(ReportContent content) {
    Score model = content.model();
    String error =
        "On %s unseen examples the squared error per example is %s"
            .formatted(
                Readable.count(model.squaredError().count()), Readable.of(model.squaredError()));
    List<String> comparisons =
        content.baselines().stream().map(baseline -> comparison(model, baseline)).toList();
    return comparisons.isEmpty() ? error + "." : error + ": " + listed(comparisons) + ".";
  }

  private static String comparison(Score model, Score baseline) {
    OptionalDouble saving = model.saving(baseline);
    if (saving.isEmpty()) {
      return "no error at all for " + baseline.method();
    }
    double part = saving.getAsDouble();
    String direction = part < 0 ? "more" : "less";
    return "%s %s than %s"
        .formatted(Readable.percent(Math.abs(part)), direction, baseline.method());
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join("; ", parts.subList(0, last)) + "; and " + parts.get(last);
  }
}
