package org.ae4j.cli.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.train.LinearRamp;
import org.ae4j.variational.CyclicRamp;
import org.ae4j.variational.KlPenalty;
import picocli.CommandLine.Option;

/** What the user says about the cost of a Gaussian posterior's divergence. */
final class DivergenceOptions {
  /** γ of a capacity: Burgess et al. (2018), section 5. */
  private static final double CAPACITY_WEIGHT = 1000;

  /** Half of every cycle climbs: Fu et al. (2019), section 4. */
  private static final double CLIMBING_PART = 0.5;

  @Option(
      names = "--beta",
      paramLabel = "WEIGHT",
      description = "Weight of the divergence of gaussian codes. Default: 1.")
  private Optional<Double> beta = Optional.empty();

  @Option(
      names = "--beta-warm-up",
      paramLabel = "PART",
      description = "β climbs from 0 over this part of training.")
  private Optional<Double> warmUp = Optional.empty();

  @Option(
      names = "--beta-cycles",
      paramLabel = "NUMBER",
      description = "β climbs from 0 so many times, each over half a cycle.")
  private Optional<Integer> cycles = Optional.empty();

  @Option(
      names = "--capacity",
      paramLabel = "NATS",
      description =
          "The divergence is held to a capacity that climbs from 0 to this, with weight 1000.")
  private Optional<Double> capacity = Optional.empty();

  @Option(
      names = "--free-bits",
      paramLabel = "NATS",
      description = "What every latent dimension may use for nothing.")
  private Optional<Double> freeBits = Optional.empty();

  /** Returns the options that were given, and those that were not, by name. */
  Map<String, Optional<?>> all() {
    Map<String, Optional<?>> all = new TreeMap<>();
    all.put("--beta", beta);
    all.put("--beta-warm-up", warmUp);
    all.put("--beta-cycles", cycles);
    all.put("--capacity", capacity);
    all.put("--free-bits", freeBits);
    return all;
  }

  /** Returns the cost that they describe. */
  KlPenalty penalty() {
    requireOneOf("--beta-warm-up", "--beta-cycles", "--capacity", "--free-bits");
    requireOneOf("--beta", "--capacity", "--free-bits");
    double full = beta.orElse(1.0);
    return warmUp
        .map(part -> KlPenalty.scheduled(new LinearRamp(0, full, part)))
        .or(() -> cycles.map(n -> KlPenalty.scheduled(new CyclicRamp(0, full, n, CLIMBING_PART))))
        .or(() -> capacity.map(c -> KlPenalty.capacity(CAPACITY_WEIGHT, new LinearRamp(0, c, 1))))
        .or(() -> freeBits.map(KlPenalty::freeBits))
        .orElseGet(() -> KlPenalty.weighted(full));
  }

  private void requireOneOf(String... names) {
    List<String> given =
        List.of(names).stream().filter(name -> all().get(name).isPresent()).toList();
    if (given.size() > 1) {
      throw new ConfigurationException(
          String.join(" and ", given)
              + " each say all about what the divergence costs; give one of them");
    }
  }
}
