package org.ae4j.cli.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ae4j.core.ConfigurationException;
import org.ae4j.sparse.Penalty;
import org.ae4j.sparse.Resampling;
import picocli.CommandLine.Option;

/** What the user says about sparse codes; read by type sparse alone. */
final class SparseOptions {
  private static final double USUAL_WARM_UP = 0.1;

  @Option(
      names = "--sparsity",
      paramLabel = "KIND",
      description =
          "Kind of type sparse. Dictionaries: l1, topk, batch-topk, jumprelu, gated. Codes of dense"
              + " layers: kl, log, hoyer, k-sparse, wta. Default: topk.")
  private Optional<String> sparsity = Optional.empty();

  @Option(
      names = "--latents",
      paramLabel = "WIDTH",
      description = "Numbers per sparse code. Default: 1024.")
  private Optional<Integer> latents = Optional.empty();

  @Option(
      names = "--k",
      paramLabel = "NUMBER",
      description =
          "How many numbers of a code topk, batch-topk and k-sparse keep. Default: 32, or all of"
              + " fewer.")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = "--anneal",
      paramLabel = "NUMBER",
      description =
          "topk and k-sparse keep so many at first and come down to --k half-way. Default: none.")
  private Optional<Integer> anneal = Optional.empty();

  @Option(
      names = "--rho",
      paramLabel = "MEAN",
      description = "Mean activation that kl aims at. Default: 0.05.")
  private Optional<Double> rho = Optional.empty();

  @Option(
      names = "--lifetime",
      paramLabel = "PART",
      description = "Part of a batch for which wta keeps a unit active. Default: 0.05.")
  private Optional<Double> lifetime = Optional.empty();

  @Option(
      names = "--weight",
      paramLabel = "FACTOR",
      description = "How much the cost of codes counts. Default: 3 for kl, 1 for hoyer, else 0.01.")
  private Optional<Double> weight = Optional.empty();

  @Option(
      names = "--warm-up",
      paramLabel = "PART",
      description = "Part of the run over which that cost rises from 0. Default: 0.1.")
  private Optional<Double> warmUp = Optional.empty();

  @Option(
      names = "--threshold",
      paramLabel = "NUMBER",
      description =
          "Where the learned thresholds of jumprelu start, for --scale mean-square; with its square"
              + " as --weight the cost acts from the start. Default: 0.1.")
  private Optional<Double> threshold = Optional.empty();

  @Option(
      names = "--bandwidth",
      paramLabel = "NUMBER",
      description =
          "Numbers within half of it move a threshold of jumprelu. Default: that of --threshold.")
  private Optional<Double> bandwidth = Optional.empty();

  @Option(
      names = "--dead-after",
      paramLabel = "STEPS",
      description =
          "A dictionary's latents that are idle for longer get a task of their own. Default: never.")
  private Optional<Integer> deadAfter = Optional.empty();

  @Option(
      names = "--resample",
      paramLabel = "ROUNDS",
      description =
          "Train a dictionary so many times more, with dead latents pointed at badly rebuilt"
              + " examples. Default: 0.")
  private Optional<Integer> resample = Optional.empty();

  /** Returns the name of the kind. */
  String sparsity() {
    return sparsity.orElse("topk");
  }

  int latents() {
    return latents.orElse(1024);
  }

  int count() {
    return count.orElse(Math.min(32, latents()));
  }

  Optional<Integer> anneal() {
    return anneal;
  }

  double rho() {
    return rho.orElse(0.05);
  }

  double lifetime() {
    return lifetime.orElse(0.05);
  }

  double threshold() {
    return threshold.orElse(0.1);
  }

  double bandwidth() {
    return bandwidth.orElse(threshold());
  }

  Optional<Integer> deadAfter() {
    return deadAfter;
  }

  Resampling resampling() {
    return new Resampling(resample.orElse(0));
  }

  /**
   * Returns how much the cost of codes counts.
   *
   * @param usual the weight where the user leaves it open
   */
  Penalty penalty(double usual) {
    return Penalty.of(weight.orElse(usual)).withWarmUp(warmUp.orElse(USUAL_WARM_UP));
  }

  /**
   * Refuses options that were given and would not be read.
   *
   * @param who what does not read them
   * @param read the names of those that are
   */
  void requireOnly(String who, Set<String> read) {
    given()
        .forEach(
            (name, value) -> {
              if (value.isPresent() && !read.contains(name)) {
                throw new ConfigurationException(
                    name
                        + " says nothing about "
                        + who
                        + ", which reads "
                        + read
                        + "; leave it out");
              }
            });
  }

  /** Refuses all of them with a type that has no sparse codes. */
  void refuseWith(String type) {
    Map<String, Optional<?>> all = new LinkedHashMap<>();
    all.put("--sparsity", sparsity);
    all.putAll(given());
    all.values().removeIf(Optional::isEmpty);
    if (!all.isEmpty()) {
      throw new ConfigurationException(
          "type "
              + type
              + " has no sparse codes; leave out "
              + String.join(" and ", all.keySet())
              + " or use --type sparse");
    }
  }

  private Map<String, Optional<?>> given() {
    Map<String, Optional<?>> given = new LinkedHashMap<>();
    given.put("--latents", latents);
    given.put("--k", count);
    given.put("--anneal", anneal);
    given.put("--rho", rho);
    given.put("--lifetime", lifetime);
    given.put("--weight", weight);
    given.put("--warm-up", warmUp);
    given.put("--threshold", threshold);
    given.put("--bandwidth", bandwidth);
    given.put("--dead-after", deadAfter);
    given.put("--resample", resample);
    return given;
  }
}
