package org.ae4j.cli.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ae4j.cli.option.WholeNumbers;
import org.ae4j.core.ConfigurationException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the user says about types vae and conv-vae. */
final class VariationalOptions {
  @Option(
      names = "--latent-space",
      paramLabel = "NAME",
      description =
          "Of vae types: gaussian, planar or iaf (flows), vamp, ladder, vq (codebook), fsq (finite"
              + " scalars) or matched (with aae and wae). Default: what the objective needs, else"
              + " gaussian.")
  private Optional<String> latentSpace = Optional.empty();

  @Option(
      names = "--objective",
      paramLabel = "NAME",
      description =
          "Of vae types: elbo, iwae, dreg (its doubly reparameterised gradient), tcvae, factor, aae,"
              + " wae or infovae. Default: elbo.")
  private Optional<String> objective = Optional.empty();

  @Option(
      names = "--draws",
      paramLabel = "NUMBER",
      description = "Codes per example of elbo, iwae and dreg. Default: 1; 5 of iwae and dreg.")
  private Optional<Integer> draws = Optional.empty();

  @Option(
      names = "--objective-weight",
      paramLabel = "WEIGHT",
      description =
          "What tcvae, factor, aae, wae and infovae weigh their own term with. Default: 6, 10, 1,"
              + " 100, 100.")
  private Optional<Double> objectiveWeight = Optional.empty();

  @Mixin private DivergenceOptions divergence;

  @Option(
      names = "--flow-steps",
      paramLabel = "NUMBER",
      description = "Steps of planar and iaf. Default: 4.")
  private Optional<Integer> flowSteps = Optional.empty();

  @Option(
      names = "--pseudo-inputs",
      paramLabel = "NUMBER",
      description = "Components of the prior of vamp. Default: 100.")
  private Optional<Integer> pseudoInputs = Optional.empty();

  @Option(
      names = "--upper",
      paramLabel = "WIDTH",
      description = "Numbers in the upper level of ladder. Default: half of --latent.")
  private Optional<Integer> upper = Optional.empty();

  @Option(
      names = "--codebook",
      paramLabel = "NUMBER",
      description = "Vectors of vq, each of --latent numbers. Default: 512.")
  private Optional<Integer> codebook = Optional.empty();

  @Option(
      names = "--levels",
      paramLabel = "NUMBERS",
      description =
          "Levels of fsq, one number for each of the code's, such as 8,5,5,5. Default: 5 for each of"
              + " --latent.")
  private Optional<String> levels = Optional.empty();

  /** Returns the name of the latent space, if one was given. */
  Optional<String> latentSpace() {
    return latentSpace;
  }

  /** Returns the name of the objective. */
  String objective() {
    return objective.orElse("elbo");
  }

  Optional<Integer> draws() {
    return draws;
  }

  Optional<Double> objectiveWeight() {
    return objectiveWeight;
  }

  /** Returns what the divergence of Gaussian codes costs. */
  DivergenceOptions divergence() {
    return divergence;
  }

  int flowSteps() {
    return flowSteps.orElse(4);
  }

  int pseudoInputs() {
    return pseudoInputs.orElse(100);
  }

  int upper(int latent) {
    return upper.orElse(Math.max(1, latent / 2));
  }

  int codebook() {
    return codebook.orElse(512);
  }

  /** Returns the levels of every number of a code. */
  List<Integer> levels(int latent) {
    return levels
        .map(text -> WholeNumbers.of("levels", text))
        .orElseGet(() -> Collections.nCopies(latent, 5));
  }

  /** Refuses levels for a code of another width than the user named. */
  void requireLevelsFor(Optional<Integer> latent) {
    if (levels.isPresent() && latent.isPresent() && levels(0).size() != latent.get()) {
      throw new ConfigurationException(
          "--levels %s are for codes of %d numbers, but --latent is %d; leave --latent out"
              .formatted(levels.get(), levels(0).size(), latent.get()));
    }
  }

  /** Returns the options that were given, by name. */
  private Map<String, Optional<?>> all() {
    Map<String, Optional<?>> all = new TreeMap<>();
    all.put("--latent-space", latentSpace);
    all.put("--objective", objective);
    all.put("--draws", draws);
    all.put("--objective-weight", objectiveWeight);
    all.putAll(divergence.all());
    all.put("--flow-steps", flowSteps);
    all.put("--pseudo-inputs", pseudoInputs);
    all.put("--upper", upper);
    all.put("--codebook", codebook);
    all.put("--levels", levels);
    return all;
  }

  /**
   * Refuses options that were given and would not be read.
   *
   * @param who what does not read them, and why
   * @param names of options
   */
  void refuse(String who, String... names) {
    List<String> given = Arrays.stream(names).filter(name -> all().get(name).isPresent()).toList();
    if (!given.isEmpty()) {
      throw new ConfigurationException(
          who + "; leave out " + String.join(" and ", given) + " or choose another");
    }
  }

  /** Refuses the options of a divergence with weights. */
  void refuseDivergence(String who) {
    refuse(who, divergence.all().keySet().toArray(String[]::new));
  }

  /** Refuses all of them with a type that has no latent space of this kind. */
  void refuseWith(String type) {
    refuse("type " + type + " has no posterior", all().keySet().toArray(String[]::new));
  }
}
