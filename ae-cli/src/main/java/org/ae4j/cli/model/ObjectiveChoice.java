package org.ae4j.cli.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Loss;
import org.ae4j.core.Objective;
import org.ae4j.variational.AdversarialObjective;
import org.ae4j.variational.Discriminator;
import org.ae4j.variational.FactorVaeObjective;
import org.ae4j.variational.IwaeObjective;
import org.ae4j.variational.MmdObjective;
import org.ae4j.variational.MultiSampleObjective;
import org.ae4j.variational.TcVaeObjective;

/**
 * An objective of {@code --objective}.
 *
 * @param need what it needs of the latent space, for messages
 * @param latentSpaces by name, the usual one first
 * @param likelihood whether it is a bound on the data's probability, so the loss must be one
 * @param readsDraws whether {@code --draws} says something
 * @param readsWeight whether {@code --objective-weight} says something
 * @param make the objective of options
 */
record ObjectiveChoice(
    String need,
    List<String> latentSpaces,
    boolean likelihood,
    boolean readsDraws,
    boolean readsWeight,
    Function<VariationalOptions, Objective> make) {
  private static final List<String> GAUSSIAN = List.of("gaussian");
  private static final List<String> MATCHED = List.of("matched");
  private static final List<String> WITH_DENSITIES =
      List.of("gaussian", "planar", "iaf", "vamp", "ladder");
  private static final List<String> NEITHER_PRIOR_NOR_CHANCE = List.of("vq", "fsq");

  /**
   * Of how many examples the aggregate posterior is said to be: the number moves reported terms by
   * constants and training not at all, and 1 makes them those of the batch.
   */
  private static final long BATCH_ITSELF = 1;

  private static final Discriminator DISCRIMINATOR = Discriminator.ofLayers(256, 256);

  /** All objectives by name. */
  static final Choices<ObjectiveChoice> ALL =
      Choices.<ObjectiveChoice>of("objective")
          .with("elbo", bound())
          .with("iwae", weighted("needs densities", WITH_DENSITIES, false))
          .with("dreg", weighted("needs a Gaussian posterior", GAUSSIAN, true))
          .with(
              "tcvae",
              own("takes apart a Gaussian posterior's divergence", GAUSSIAN, ObjectiveChoice::tc))
          .with(
              "factor",
              own("punishes dependence of Gaussian codes", GAUSSIAN, ObjectiveChoice::factor))
          .with(
              "aae",
              own("makes plain codes follow the prior", MATCHED, ObjectiveChoice::adversarial))
          .with("wae", own("makes plain codes follow the prior", MATCHED, ObjectiveChoice::mmd))
          .with(
              "infovae",
              own("adds to a Gaussian posterior's divergence", GAUSSIAN, ObjectiveChoice::mmd));

  private static ObjectiveChoice bound() {
    List<String> spaces = new ArrayList<>(WITH_DENSITIES);
    spaces.addAll(NEITHER_PRIOR_NOR_CHANCE);
    return new ObjectiveChoice(
        "needs codes with a cost of their own",
        spaces,
        false,
        true,
        false,
        options -> elbo(options));
  }

  private static Objective elbo(VariationalOptions options) {
    int draws = options.draws().orElse(1);
    if (draws == 1) {
      return Objective.standard();
    }
    if (NEITHER_PRIOR_NOR_CHANCE.contains(options.latentSpace().orElse("gaussian"))) {
      options.refuse("quantised codes are not drawn", "--draws");
    }
    return new MultiSampleObjective(draws);
  }

  private static ObjectiveChoice weighted(String need, List<String> spaces, boolean doubly) {
    return new ObjectiveChoice(
        need,
        spaces,
        true,
        true,
        false,
        options -> new IwaeObjective(options.draws().orElse(5), doubly));
  }

  private static ObjectiveChoice own(
      String need, List<String> spaces, Function<VariationalOptions, Objective> make) {
    return new ObjectiveChoice(need, spaces, false, false, true, make);
  }

  private static Objective tc(VariationalOptions options) {
    options.refuseDivergence("objective tcvae has weights of its own");
    return TcVaeObjective.of(options.objectiveWeight().orElse(6.0), BATCH_ITSELF);
  }

  private static Objective factor(VariationalOptions options) {
    return new FactorVaeObjective(options.objectiveWeight().orElse(10.0), DISCRIMINATOR);
  }

  private static Objective adversarial(VariationalOptions options) {
    return new AdversarialObjective(options.objectiveWeight().orElse(1.0), DISCRIMINATOR);
  }

  private static Objective mmd(VariationalOptions options) {
    return MmdObjective.of(options.objectiveWeight().orElse(100.0));
  }

  /** Returns the latent space that it is usually put upon. */
  String usualLatentSpace() {
    return latentSpaces.get(0);
  }

  /**
   * Returns the objective that the options ask for.
   *
   * @param loss what reconstructions are measured by
   */
  static Objective chosen(VariationalOptions options, Loss loss) {
    ObjectiveChoice choice = ALL.named(options.objective());
    String who = "objective " + options.objective();
    if (!choice.readsDraws) {
      options.refuse(who + " draws one code per example", "--draws");
    }
    if (!choice.readsWeight) {
      options.refuse(who + " has no term of its own", "--objective-weight");
    }
    if (choice.likelihood && !loss.likelihood()) {
      throw new ConfigurationException(
          who
              + " is a bound on the data's probability, so --loss must be one: bernoulli,"
              + " categorical, gaussian, gaussian-learned-variance or gaussian-predicted-variance");
    }
    return choice.make.apply(options);
  }
}
