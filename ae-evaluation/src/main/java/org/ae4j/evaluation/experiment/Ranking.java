package org.ae4j.evaluation.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ae4j.evaluation.statistics.FriedmanTest;
import org.ae4j.evaluation.use.Use;

/**
 * How methods rank over several sets by the leading metric of a use; 1 is best.
 *
 * @param use what for
 * @param budget what training could cost
 * @param ranks the average rank by method, best first; methods without a value on some set are left
 *     out
 * @param sets how many sets
 * @param probability of such ranks if all methods were equal, by Friedman's test
 * @param criticalDifference by how much ranks must differ to count, all pairs together, at 5 %
 */
public record Ranking(
    Use use,
    Budget budget,
    Map<String, Double> ranks,
    int sets,
    double probability,
    double criticalDifference) {
  private static final int FEWEST_SETS = 3;

  /** Returns a ranking for every use and budget; none with fewer than three sets. */
  public static List<Ranking> of(Experiment experiment, List<Standing> standings) {
    List<Ranking> rankings = new ArrayList<>();
    for (Use use : experiment.uses()) {
      for (Budget budget : experiment.budgets()) {
        List<Standing> own =
            standings.stream()
                .filter(Standing::leading)
                .filter(one -> one.use().name().equals(use.name()))
                .filter(one -> one.budget().name().equals(budget.name()))
                .toList();
        if (own.size() >= FEWEST_SETS) {
          addTo(rankings, use, budget, own);
        }
      }
    }
    return rankings;
  }

  private static void addTo(
      List<Ranking> rankings, Use use, Budget budget, List<Standing> standings) {
    Set<String> methods = new LinkedHashSet<>(standings.get(0).values().keySet());
    standings.forEach(standing -> methods.retainAll(standing.values().keySet()));
    if (methods.size() < 2) {
      return;
    }
    List<String> names = List.copyOf(methods);
    double[][] means = new double[names.size()][standings.size()];
    for (int m = 0; m < means.length; m++) {
      for (int set = 0; set < means[m].length; set++) {
        means[m][set] = standings.get(set).mean(names.get(m));
      }
    }
    FriedmanTest test = FriedmanTest.of(means, use.metrics().get(0).direction());
    rankings.add(
        new Ranking(
            use,
            budget,
            sorted(names, test.averageRanks()),
            standings.size(),
            test.probability(),
            test.criticalDifference(Standing.LEVEL)));
  }

  private static Map<String, Double> sorted(List<String> names, double[] ranks) {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int i = 0; i < ranks.length; i++) {
      byName.put(names.get(i), ranks[i]);
    }
    Map<String, Double> sorted = new LinkedHashMap<>();
    byName.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** Returns the methods that these sets do not tell from the one with the best rank. */
  public List<String> tied() {
    double best = ranks.values().iterator().next();
    return ranks.entrySet().stream()
        .skip(1)
        .filter(entry -> entry.getValue() - best < criticalDifference)
        .map(Map.Entry::getKey)
        .toList();
  }
}
