package org.ae4j.evaluation.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ae4j.core.Ae4jException;
import org.ae4j.core.Range;
import org.ae4j.core.Samples;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.use.Use;

/** Looks for everything that is wrong with an experiment before anything runs. */
final class Examination {
  private final Experiment experiment;
  private final List<String> problems = new ArrayList<>();
  private final Set<Integer> codeWidths = new TreeSet<>();

  Examination(Experiment experiment) {
    this.experiment = experiment;
  }

  List<String> problems() {
    names("variant", experiment.variants().stream().map(Variant::name).toList());
    names("data set", experiment.data().stream().map(ExperimentData::name).toList());
    names("budget", experiment.budgets().stream().map(Budget::name).toList());
    names("use", experiment.uses().stream().map(Use::name).toList());
    names("seed", experiment.seeds().stream().map(seed -> Long.toString(seed)).toList());
    for (Variant variant : experiment.variants()) {
      for (ExperimentData data : experiment.data()) {
        for (Budget budget : experiment.budgets()) {
          fits(variant, data, budget);
        }
      }
    }
    likeBaselines();
    return List.copyOf(problems);
  }

  /** Tables tell methods by their names, those of baselines included. */
  private void likeBaselines() {
    Set<String> baselines = new HashSet<>();
    for (int codeWidth : codeWidths) {
      for (Use use : experiment.uses()) {
        use.baselines(codeWidth).forEach(baseline -> baselines.add(baseline.name()));
      }
    }
    experiment.variants().stream()
        .map(Variant::name)
        .filter(baselines::contains)
        .distinct()
        .map("variant %s is called like a baseline; give it another name"::formatted)
        .forEach(problems::add);
  }

  private void names(String what, Collection<String> names) {
    if (names.isEmpty()) {
      problems.add("there is no %s; at least one is needed".formatted(what));
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        problems.add("the %s %s is there twice; each needs its own name".formatted(what, name));
      }
    }
  }

  private void fits(Variant variant, ExperimentData data, Budget budget) {
    try {
      Dataset seen = budget.of(data.train());
      Plan plan = budget.of(variant.recipe().plan(seen));
      codeWidths.add(Forecast.graph(plan, data.train()).codeWidth());
      Fingerprint.describe(plan);
      within(plan, seen);
    } catch (Ae4jException error) {
      String problem =
          "variant %s does not fit %s: %s"
              .formatted(variant.name(), data.name(), error.getMessage());
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
  }

  private static void within(Plan plan, Dataset seen) {
    Range range = plan.autoencoder().loss().range();
    if (!range.equals(Range.FINITE)) {
      Samples samples = seen.samples();
      samples.requireWithin(range, "the loss " + plan.autoencoder().loss());
    }
  }
}
