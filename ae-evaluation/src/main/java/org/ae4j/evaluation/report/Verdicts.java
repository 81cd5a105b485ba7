package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ae4j.evaluation.experiment.Experiment;
import org.ae4j.evaluation.experiment.Ranking;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.experiment.Status;

/** What a comparison says, in sentences, and what it leaves open. */
final class Verdicts {
  private Verdicts() {}

  /** Returns one sentence or two per set, budget and use. */
  static List<String> of(Results results, List<Standing> standings) {
    List<String> sentences = new ArrayList<>();
    for (Standing standing : standings) {
      if (standing.leading()) {
        sentences.add(of(results.experiment(), standing));
      }
    }
    Ranking.of(results.experiment(), standings).forEach(one -> sentences.add(of(one)));
    if (results.experiment().seeds().size() == 1) {
      sentences.add("One seed tells nothing about chance: use several before you choose.");
    }
    return sentences;
  }

  private static String of(Experiment experiment, Standing standing) {
    String best = standing.best();
    String head = heading(experiment, standing);
    String value = Readable.of(standing.estimate(best)) + unit(standing);
    boolean baseline = standing.baselines().contains(best);
    String first =
        baseline
            ? "%s: no autoencoder is better than %s (%s)".formatted(head, best, value)
            : "%s: %s is best (%s)".formatted(head, best, value);
    String nearest =
        baseline
            ? standing
                .bestVariant()
                .map(
                    variant ->
                        "; the best one is %s (%s)"
                            .formatted(variant, Readable.of(standing.estimate(variant))))
                .orElse("")
            : "";
    return first + nearest + "." + ties(experiment, standing, best);
  }

  private static String of(Ranking ranking) {
    String best = ranking.ranks().keySet().iterator().next();
    String head =
        "%s, over %d sets: %s ranks best (%.2f on average)"
            .formatted(ranking.use().name(), ranking.sets(), best, ranking.ranks().get(best));
    return ranking.tied().isEmpty()
        ? head + "."
        : "%s, but within the critical difference of %.2f from %s."
            .formatted(head, ranking.criticalDifference(), listed(ranking.tied()));
  }

  private static String heading(Experiment experiment, Standing standing) {
    String head = standing.use().name();
    head = experiment.data().size() > 1 ? standing.data().name() + ", " + head : head;
    return experiment.budgets().size() > 1 ? head + ", budget " + standing.budget().name() : head;
  }

  static String unit(Standing standing) {
    return standing.metric().unit().isEmpty() ? "" : "\u00a0" + standing.metric().unit();
  }

  private static String ties(Experiment experiment, Standing standing, String best) {
    Set<String> tied = standing.tied();
    if (experiment.seeds().size() < 2 || tied.isEmpty()) {
      return "";
    }
    return " These %d seeds do not tell %s from %s."
        .formatted(experiment.seeds().size(), best, listed(List.copyOf(tied)));
  }

  static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** Returns what went wrong, one sentence per run. */
  static List<String> failures(Results results) {
    List<String> failures = new ArrayList<>();
    for (Result result : results.all()) {
      Status status = result.record().status();
      if (status != Status.DONE) {
        failures.add(
            "%s on %s with seed %d %s: %s"
                .formatted(
                    result.run().method(),
                    result.run().data().name(),
                    result.run().seed(),
                    status == Status.DIVERGED ? "diverged" : "failed",
                    result.record().message()));
      }
    }
    return failures;
  }
}
