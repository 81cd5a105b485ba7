package org.ae4j.cli.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.cli.data.LossChoice;
import org.ae4j.cli.measure.ModelLikelihood;
import org.ae4j.cli.model.ModelOptions;
import org.ae4j.cli.option.WrittenOptions;
import org.ae4j.cli.run.TrainingOptions;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Samples;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.experiment.Plan;
import org.ae4j.evaluation.experiment.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What an experiment says about a variant: the options of {@code ae train}. */
@Command(name = "variant")
final class VariantOptions {
  /** Runs go side by side, so each has one thread; a shard more would only cost time. */
  private static final Map<String, String> USUAL = Map.of("shards", "1");

  /** One start for all seeds: a plan depends on the data alone. */
  private static final long START_SEED = 0;

  @Mixin private ModelOptions model;
  @Mixin private TrainingOptions training;

  /**
   * Returns the variant of some options.
   *
   * @param problems gets everything that is wrong
   */
  static Optional<Variant> variant(
      String name, Map<String, String> written, List<String> problems) {
    String where = "variant " + name;
    refuse("seed", "the experiment has seeds for all variants", where, written, problems);
    refuse("scale", "it belongs to the data, so that errors compare", where, written, problems);
    refuse("resample", "every run of an experiment is one training", where, written, problems);
    Map<String, String> all = new LinkedHashMap<>(USUAL);
    all.putAll(written);
    return WrittenOptions.parse(where, new VariantOptions(), all, problems)
        .map(options -> Variant.of(name, options::plan).withSettings(written))
        .map(variant -> variant.withLikelihood(ModelLikelihood::negativeLogLikelihood));
  }

  /** Returns the damage that variants are trained on, by name. */
  static Map<String, Corruption> damage(List<Variant> variants) {
    Map<String, Corruption> damage = new LinkedHashMap<>();
    for (Variant variant : variants) {
      WrittenOptions.parse(
              variant.name(), new VariantOptions(), variant.settings(), new ArrayList<>())
          .ifPresent(options -> damage.putAll(options.damage()));
    }
    return damage;
  }

  private Map<String, Corruption> damage() {
    try {
      return model.damage();
    } catch (ConfigurationException told) {
      return Map.of(); // with the other mistakes of the variant, once its plan is made
    }
  }

  private static void refuse(
      String key, String reason, String where, Map<String, String> written, List<String> problems) {
    if (written.containsKey(key)) {
      problems.add("%s: leave out %s; %s".formatted(where, key, reason));
    }
  }

  private Plan plan(Dataset train) {
    Samples samples = train.samples();
    LossChoice choice = LossChoice.of(model.loss(), Optional.of("none"), samples);
    Autoencoder autoencoder = model.describe(choice.loss(), samples.example());
    return new Plan(
        autoencoder,
        training.config(autoencoder, samples, false),
        model.kind().start(model, samples, START_SEED));
  }
}
