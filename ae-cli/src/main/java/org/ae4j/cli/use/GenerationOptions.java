package org.ae4j.cli.use;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ae4j.cli.data.Conditions;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.generation.CodePath;
import picocli.CommandLine.Option;

/** What the user says about new examples. */
public final class GenerationOptions {
  private static final int STEPS = 10;
  private static final int USUAL_DRAWS = 100;
  private static final int USUAL_ROWS = 8;
  private static final double REACH = 3;

  private static final Choices<Kind> KINDS =
      Choices.<Kind>of("kind of examples")
          .with("draws", GenerationOptions::draws)
          .with("interpolations", GenerationOptions::interpolations)
          .with("traversals", GenerationOptions::traversals)
          .with("variations", GenerationOptions::variations);

  private static final Choices<Integer> FITTED =
      Choices.<Integer>of("source of draws").with("gaussian", 1).with("mixture", 10);

  private static final Choices<CodePath> PATHS =
      Choices.<CodePath>of("path")
          .with("linear", CodePath.LINEAR)
          .with("spherical", CodePath.SPHERICAL);

  @Option(
      names = "--show",
      paramLabel = "KIND",
      defaultValue = "draws",
      description = "draws, interpolations, traversals or variations. Default: draws.")
  private String kind;

  @Option(
      names = "--count",
      paramLabel = "NUMBER",
      description =
          "Draws; ways; numbers moved; examples varied. Default: 100 draws, else 8, or what there is.")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description =
          "Draws: from the model's prior, or a gaussian or a mixture fitted to its codes of --data."
              + " Default: prior; mixture where the model has none.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--components",
      paramLabel = "NUMBER",
      description = "Normal distributions in a mixture. Default: 10.")
  private Optional<Integer> components = Optional.empty();

  @Option(
      names = "--class",
      paramLabel = "NUMBER",
      description = "Draws of a model with classes as conditions: of this one. Default: all.")
  private Optional<Integer> wanted = Optional.empty();

  @Option(
      names = "--path",
      paramLabel = "NAME",
      description =
          "Interpolations: linear or spherical. Default: spherical where the model has a prior.")
  private Optional<String> path = Optional.empty();

  @Option(
      names = "--scale",
      paramLabel = "NUMBER",
      description =
          "Variations by a model without posterior: how far codes move, in the standard deviations"
              + " of all codes. Default: 0.5.")
  private Optional<Double> scale = Optional.empty();

  /** Returns whether examples are needed. */
  public boolean readsData(TrainedAutoencoder model) {
    boolean prior = model.sampler().isPresent() && from(model).equals("prior");
    return !kind.equals("draws") || !prior;
  }

  private String from(TrainedAutoencoder model) {
    return source.orElse(model.sampler().isPresent() ? "prior" : "mixture");
  }

  /** Makes rows of examples. */
  private interface Kind {
    Map<String, float[][]> rows(GenerationOptions options, Generation on, Supplier<Dataset> data);
  }

  /**
   * Returns new examples in rows with captions.
   *
   * @param data examples to fit codes of, to join or to vary, where they are needed
   */
  public Map<String, float[][]> rows(Generation generation, Supplier<Dataset> data) {
    if (count.isPresent() && count.get() < 1) {
      throw new ConfigurationException("--count must be at least 1, but was " + count.get());
    }
    Kind chosen = KINDS.named(kind);
    requireOnlyWith("draws", "--from", source);
    requireOnlyWith("draws", "--class", wanted);
    requireOnlyWith("draws", "--components", components);
    requireOnlyWith("interpolations", "--path", path);
    requireOnlyWith("variations", "--scale", scale);
    return chosen.rows(this, generation, data);
  }

  private void requireOnlyWith(String reader, String name, Optional<?> option) {
    if (option.isPresent() && !kind.equals(reader)) {
      throw new ConfigurationException(
          "%s is for --show %s and says nothing about %s; leave it out"
              .formatted(name, reader, kind));
    }
  }

  private Map<String, float[][]> draws(Generation on, Supplier<Dataset> data) {
    TrainedAutoencoder model = on.model();
    boolean prior = model.sampler().isPresent();
    String from = from(model);
    int number = count.orElse(USUAL_DRAWS);
    if (wanted.isPresent() && Conditions.classes(model).isEmpty()) {
      throw new ConfigurationException(
          "--class needs a model that was trained with --condition labels; leave it out");
    }
    if (components.isPresent() && !from.equals("mixture")) {
      throw new ConfigurationException("--components is for --from mixture; leave it out");
    }
    if (!from.equals("prior")) {
      int normals = components.orElse(FITTED.with("prior", 0).named(from));
      return on.fromMixture(data.get(), normals, number, wanted);
    }
    if (!prior) {
      throw new ConfigurationException(
          "this model has no prior to draw from; use --from gaussian or --from mixture");
    }
    return on.fromPrior(number, wanted);
  }

  private Map<String, float[][]> interpolations(Generation on, Supplier<Dataset> data) {
    boolean prior = on.model().sampler().isPresent();
    CodePath way = PATHS.named(path.orElse(prior ? "spherical" : "linear"));
    Dataset ends = data.get();
    return on.between(ends, way, rows(ends.size() / 2), STEPS);
  }

  private Map<String, float[][]> traversals(Generation on, Supplier<Dataset> data) {
    int width = Math.toIntExact(on.model().codeShape().size());
    return on.along(data.get(), rows(width), REACH, STEPS);
  }

  private Map<String, float[][]> variations(Generation on, Supplier<Dataset> data) {
    if (scale.isPresent() && on.hasPosterior()) {
      throw new ConfigurationException(
          "--scale is for models without posterior; this one's says how far codes move, so leave it"
              + " out");
    }
    Dataset examples = data.get();
    return on.around(examples, rows(examples.size()), STEPS, scale.orElse(0.5));
  }

  /** Returns how many rows are asked for; the usual number, as far as there are, where none is. */
  private int rows(int most) {
    return count.orElse(Math.max(1, Math.min(USUAL_ROWS, most)));
  }
}
