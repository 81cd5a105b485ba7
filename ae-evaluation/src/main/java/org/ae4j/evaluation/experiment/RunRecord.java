package org.ae4j.evaluation.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ae4j.core.History;
import org.ae4j.evaluation.use.Measurement;

/**
 * What a run left; what its file holds.
 *
 * @param status how it ended
 * @param message why it did not end well; empty if it did
 * @param uses what it is worth by name of use, in the order of measuring
 * @param cost what it took
 * @param history how training went; empty for baselines
 * @param description the model as text of fixed width; empty for baselines
 */
public record RunRecord(
    Status status,
    String message,
    Map<String, Measurement> uses,
    Cost cost,
    History history,
    String description) {
  public RunRecord {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(description, "description");
    uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
  }

  static RunRecord without(Status status, String message) {
    Cost nothing = new Cost(0, 0, 0, 0, 0);
    return new RunRecord(status, message, Map.of(), nothing, History.empty(), "");
  }
}
