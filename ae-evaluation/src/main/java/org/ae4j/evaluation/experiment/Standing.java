package org.ae4j.evaluation.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ae4j.evaluation.Estimate;
import org.ae4j.evaluation.statistics.Bootstrap;
import org.ae4j.evaluation.statistics.Holm;
import org.ae4j.evaluation.statistics.PairedTest;
import org.ae4j.evaluation.statistics.Spread;
import org.ae4j.evaluation.use.Metric;
import org.ae4j.evaluation.use.Use;

/**
 * What all methods are worth by one metric, on one set under one budget.
 *
 * @param data the set
 * @param budget what training could cost
 * @param use what it is measured for
 * @param metric what is measured
 * @param values by name of method, one per seed in the order of the seeds; methods that lack one,
 *     as they do not apply or diverged, are left out
 * @param baselines which of them are baselines
 */
public record Standing(
    ExperimentData data,
    Budget budget,
    Use use,
    Metric metric,
    Map<String, double[]> values,
    Set<String> baselines) {
  /** The highest probability of any wrong statement. */
  public static final double LEVEL = 0.05;

  private static final int MANY_SEEDS = 10;

  public Standing {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    baselines = Collections.unmodifiableSet(new LinkedHashSet<>(baselines));
  }

  /** Returns one standing per set, budget, use and metric that any method has values for. */
  public static List<Standing> of(Results results) {
    Experiment experiment = results.experiment();
    List<Standing> standings = new ArrayList<>();
    for (ExperimentData data : experiment.data()) {
      for (Budget budget : experiment.budgets()) {
        for (Use use : experiment.uses()) {
          for (Metric metric : use.metrics()) {
            Standing standing = of(results, data, budget, use, metric);
            if (!standing.values.isEmpty()) {
              standings.add(standing);
            }
          }
        }
      }
    }
    return standings;
  }

  private static Standing of(
      Results results, ExperimentData data, Budget budget, Use use, Metric metric) {
    Map<String, List<Double>> found = new LinkedHashMap<>();
    Set<String> baselines = new LinkedHashSet<>();
    for (Result result : results.of(data, budget)) {
      OptionalDouble value = Results.value(result, use.name(), metric.name());
      if (value.isPresent()) {
        String method = result.run().method();
        found.computeIfAbsent(method, name -> new ArrayList<>()).add(value.getAsDouble());
        if (result.run().variant().isEmpty()) {
          baselines.add(method);
        }
      }
    }
    int seeds = results.experiment().seeds().size();
    Map<String, double[]> complete = new LinkedHashMap<>();
    found.forEach(
        (method, values) -> {
          if (values.size() == seeds) {
            complete.put(method, values.stream().mapToDouble(Double::doubleValue).toArray());
          }
        });
    return new Standing(data, budget, use, metric, complete, baselines);
  }

  /** Returns whether it is about a set under a budget. */
  public boolean of(ExperimentData set, Budget cost) {
    return data.name().equals(set.name()) && budget.name().equals(cost.name());
  }

  /** Returns whether the metric is the one that stands for its use. */
  public boolean leading() {
    return metric.equals(use.metrics().get(0));
  }

  /**
   * Returns the mean over seeds and its 95 % interval: by {@link Bootstrap} of ten seeds or more,
   * of fewer, where that is too narrow, Student's.
   */
  public Estimate estimate(String method) {
    double[] own = values.get(method);
    if (own.length < MANY_SEEDS) {
      return Estimate.of(own);
    }
    Bootstrap.Interval interval = Bootstrap.standard(0).ofMean(own);
    return new Estimate(mean(method), interval.low(), interval.high(), own.length);
  }

  /** Returns where the intervals of so many seeds come from, in words. */
  public static String interval(int seeds) {
    return seeds < MANY_SEEDS ? "Student's t" : "bootstrap";
  }

  /** Returns the standard deviation over seeds; a single one has none. */
  public OptionalDouble deviation(String method) {
    double[] own = values.get(method);
    return own.length > 1
        ? OptionalDouble.of(Spread.of(own).standardDeviation())
        : OptionalDouble.empty();
  }

  /** Returns the mean over seeds. */
  public double mean(String method) {
    return Estimate.of(values.get(method)).mean();
  }

  /** Returns the method with the best mean. */
  public String best() {
    return best(values.keySet()).orElseThrow();
  }

  /** Returns the variant with the best mean, if any variant has values. */
  public Optional<String> bestVariant() {
    Set<String> variants = new LinkedHashSet<>(values.keySet());
    variants.removeAll(baselines);
    return best(variants);
  }

  private Optional<String> best(Set<String> methods) {
    String best = null;
    for (String method : methods) {
      if (best == null || metric.direction().better(mean(method), mean(best))) {
        best = method;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Returns the methods that the seeds do not tell from the best one: by Student's test of the
   * differences, seed by seed, with Holm's correction for as many comparisons as there are. Empty
   * with a single seed, which tells nothing.
   */
  public Set<String> tied() {
    String best = best();
    List<String> others = values.keySet().stream().filter(name -> !name.equals(best)).toList();
    Set<String> tied = new LinkedHashSet<>();
    if (values.get(best).length > 1) {
      double[] probabilities =
          others.stream()
              .mapToDouble(
                  other -> PairedTest.STUDENT.probability(values.get(best), values.get(other)))
              .toArray();
      double[] adjusted = Holm.adjusted(probabilities);
      for (int i = 0; i < adjusted.length; i++) {
        if (adjusted[i] >= LEVEL) {
          tied.add(others.get(i));
        }
      }
    }
    return tied;
  }
}
