package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What the runs of a reproduction gave: their mean, never their best.
 *
 * @param metrics means by name; with several runs each followed by its standard deviation, {@code
 *     …_sd}
 * @param runs how many there were
 */
public record Outcome(Map<String, Double> metrics, int runs) {
  private static final String DEVIATION = "_sd";

  /** Puts the metrics of at least one run together. */
  public static Outcome of(List<Map<String, Double>> runs) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (String name : runs.get(0).keySet()) {
      double[] values = runs.stream().mapToDouble(run -> run.get(name)).toArray();
      metrics.put(name, StatUtils.mean(values));
      if (values.length > 1) {
        metrics.put(name + DEVIATION, Math.sqrt(StatUtils.variance(values)));
      }
    }
    return new Outcome(metrics, runs.size());
  }

  /** Returns whether the mean reaches a target; never true of a metric that was not measured. */
  public boolean reaches(Target target) {
    return target.reachedBy(metrics.getOrDefault(target.metric(), Double.NaN));
  }
}
