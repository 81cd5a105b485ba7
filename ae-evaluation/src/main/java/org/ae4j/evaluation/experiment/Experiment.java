package org.ae4j.evaluation.experiment;

import java.util.List;
import java.util.stream.LongStream;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.Uses;

/**
 * What is compared: every variant, on every data set, with every seed, under every budget. Nothing
 * is checked before {@link #problems()} is asked, so that all mistakes are told at once.
 *
 * <pre>{@code
 * Results results = Experiment.of(List.of(dense, sparse), List.of(digits)).withSeeds(0, 1, 2).run();
 * }</pre>
 *
 * @param variants the autoencoders
 * @param data the sets
 * @param seeds the names of the random numbers, one run each
 * @param budgets what training may cost
 * @param uses what they are judged by
 */
public record Experiment(
    List<Variant> variants,
    List<ExperimentData> data,
    List<Long> seeds,
    List<Budget> budgets,
    List<Use> uses) {
  public Experiment {
    variants = List.copyOf(variants);
    data = List.copyOf(data);
    seeds = List.copyOf(seeds);
    budgets = List.copyOf(budgets);
    uses = List.copyOf(uses);
  }

  /** Returns the comparison for all uses, with the seeds 0, 1 and 2 and without limits. */
  public static Experiment of(List<Variant> variants, List<ExperimentData> data) {
    return new Experiment(variants, data, List.of(0L, 1L, 2L), List.of(Budget.OWN), Uses.all());
  }

  /** Returns the same with other seeds. */
  public Experiment withSeeds(long... others) {
    return new Experiment(variants, data, LongStream.of(others).boxed().toList(), budgets, uses);
  }

  /** Returns the same with other budgets. */
  public Experiment withBudgets(Budget... others) {
    return new Experiment(variants, data, seeds, List.of(others), uses);
  }

  /** Returns the same with other uses. */
  public Experiment withUses(List<Use> others) {
    return new Experiment(variants, data, seeds, budgets, others);
  }

  /**
   * Returns everything that is wrong with it, one sentence each: nothing to compare, names twice,
   * variants that do not fit the data. Builds every graph, but trains nothing.
   */
  public List<String> problems() {
    return new Examination(this).problems();
  }
}
