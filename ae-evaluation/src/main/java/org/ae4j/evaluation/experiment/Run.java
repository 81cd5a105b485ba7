package org.ae4j.evaluation.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ae4j.evaluation.use.Metric;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.UseData;

/**
 * One cell of an experiment.
 *
 * @param method the name of the variant or baseline
 * @param variant the variant; empty for a baseline
 * @param data the set
 * @param budget what training may cost
 * @param seed names the random numbers
 * @param uses what is measured
 * @param shown whether pictures are made of it: once per method, set and budget
 */
public record Run(
    String method,
    Optional<Variant> variant,
    ExperimentData data,
    Budget budget,
    long seed,
    List<Use> uses,
    boolean shown) {
  /** Changes whenever files of runs would mean something else. */
  private static final String FORMAT = "run 1";

  public Run {
    uses = List.copyOf(uses);
  }

  /**
   * Returns a name that runs have in common exactly if everything is equal that determines them.
   *
   * @param digest of the data as this budget leaves it
   */
  String key(String digest) {
    Fingerprint print = new Fingerprint().add(FORMAT).add(version()).add(digest);
    print.add(data.normal().toString()).add(Long.toString(seed)).add(Boolean.toString(shown));
    print.add(uses.stream().map(Run::describe).collect(Collectors.joining(";")));
    if (variant.isPresent()) {
      Plan plan = budget.of(variant.get().recipe().plan(budget.of(data.train())));
      print.add("variant").add(plan).add(Boolean.toString(variant.get().likelihood().isPresent()));
    } else {
      print.add("baseline").add(method);
    }
    return print.hex().substring(0, 32);
  }

  /** Returns how much is learned from, the training set being 1: uses may train once more. */
  double learning() {
    UseData measured = data.useData(budget, seed);
    int beside = uses.stream().mapToInt(use -> use.learnedBeside(measured)).sum();
    return 1 + beside / (double) measured.train().size();
  }

  private static String version() {
    return String.valueOf(Run.class.getPackage().getImplementationVersion());
  }

  private static String describe(Use use) {
    return use.name() + use.metrics().stream().map(Metric::name).toList();
  }
}
