package org.ae4j.evaluation.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ae4j.core.History;
import org.ae4j.evaluation.use.Exhibit;
import org.ae4j.evaluation.use.Measurement;

/**
 * What a run left; what its file holds.
 *
 * @param status how it ended
 * @param message why it did not end well; empty if it did
 * @param uses what it is worth by name of use, in the order of measuring
 * @param gallery what else there is to see of it; empty except for the first seed
 * @param cost what it took
 * @param history how training went; empty for baselines
 * @param description the model as text of fixed width; empty for baselines
 */
public record RunRecord(
    Status status,
    String message,
    Map<String, Measurement> uses,
    List<Exhibit> gallery,
    Cost cost,
    History history,
    String description) {
  public RunRecord {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(description, "description");
    gallery = List.copyOf(gallery);
    uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
  }

  static RunRecord without(Status status, String message) {
    Cost nothing = new Cost(0, 0, 0, 0, 0);
    return new RunRecord(status, message, Map.of(), List.of(), nothing, History.empty(), "");
  }
}
