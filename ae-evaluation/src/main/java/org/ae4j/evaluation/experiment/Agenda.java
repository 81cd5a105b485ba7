package org.ae4j.evaluation.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.use.Method;
import org.ae4j.evaluation.use.Use;

/** All runs of an experiment: those of the variants, and those of the baselines they ask for. */
final class Agenda {
  /** A run and what learns in it. */
  record Entry(Run run, Method method) {}

  private final Experiment experiment;
  private final ExperimentListener listener;
  private final List<Entry> entries = new ArrayList<>();

  private Agenda(Experiment experiment, ExperimentListener listener) {
    this.experiment = experiment;
    this.listener = listener;
  }

  /** Returns all runs: by set, budget, method and seed, the variants first. */
  static List<Entry> of(Experiment experiment, ExperimentListener listener) {
    Agenda agenda = new Agenda(experiment, listener);
    for (ExperimentData data : experiment.data()) {
      for (Budget budget : experiment.budgets()) {
        agenda.addVariants(data, budget);
        agenda.addBaselines(data, budget);
      }
    }
    return List.copyOf(agenda.entries);
  }

  private void addVariants(ExperimentData data, Budget budget) {
    for (Variant variant : experiment.variants()) {
      Method method = new VariantMethod(variant, budget, listener);
      add(method, Optional.of(variant), data, budget, experiment.uses());
    }
  }

  private void addBaselines(ExperimentData data, Budget budget) {
    Map<String, Method> methods = new LinkedHashMap<>();
    Map<String, List<Use>> wanted = new LinkedHashMap<>();
    for (int codeWidth : codeWidths(data, budget)) {
      for (Use use : experiment.uses()) {
        for (Method baseline : use.baselines(codeWidth)) {
          methods.putIfAbsent(baseline.name(), shared(baseline, data));
          List<Use> uses = wanted.computeIfAbsent(baseline.name(), name -> new ArrayList<>());
          if (!uses.contains(use)) {
            uses.add(use);
          }
        }
      }
    }
    methods.forEach(
        (name, method) -> add(method, Optional.empty(), data, budget, wanted.get(name)));
  }

  private static Method shared(Method baseline, ExperimentData data) {
    return baseline.random() ? baseline : new LearnedOnce(baseline, data.train());
  }

  private SortedSet<Integer> codeWidths(ExperimentData data, Budget budget) {
    Dataset seen = budget.of(data.train());
    SortedSet<Integer> widths = new TreeSet<>();
    for (Variant variant : experiment.variants()) {
      widths.add(Forecast.graph(variant.recipe().plan(seen), seen).codeWidth());
    }
    return widths;
  }

  private void add(
      Method method,
      Optional<Variant> variant,
      ExperimentData data,
      Budget budget,
      List<Use> uses) {
    for (long seed : experiment.seeds()) {
      boolean shown = seed == experiment.seeds().get(0);
      Run run = new Run(method.name(), variant, data, budget, seed, uses, shown);
      entries.add(new Entry(run, method));
    }
  }
}
