package org.ae4j.evaluation.experiment;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What an experiment gave.
 *
 * @param experiment what was compared
 * @param all one result per run: by set, budget, method and seed
 */
public record Results(Experiment experiment, List<Result> all) {
  public Results {
    all = List.copyOf(all);
  }

  /** Returns the results on a set under a budget. */
  public List<Result> of(ExperimentData data, Budget budget) {
    return all.stream()
        .filter(result -> result.run().data().name().equals(data.name()))
        .filter(result -> result.run().budget().name().equals(budget.name()))
        .toList();
  }

  /** Returns what a result has for a metric of a use. */
  public static OptionalDouble value(Result result, String use, String metric) {
    var measurement = result.record().uses().get(use);
    Double value = measurement == null ? null : measurement.values().get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
