package org.ae4j.cli.model;

import java.util.List;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.variational.FiniteScalarLatentSpace;
import org.ae4j.variational.Flow;
import org.ae4j.variational.FlowLatentSpace;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.LadderConfig;
import org.ae4j.variational.LadderLatentSpace;
import org.ae4j.variational.MatchedLatentSpace;
import org.ae4j.variational.VampConfig;
import org.ae4j.variational.VampLatentSpace;
import org.ae4j.variational.VectorQuantisedConfig;
import org.ae4j.variational.VectorQuantisedLatentSpace;

/** The latent spaces of {@code --latent-space}, each with the options that it reads. */
interface LatentSpaceChoice {
  /** All of them by name. */
  Choices<LatentSpaceChoice> ALL =
      Choices.<LatentSpaceChoice>of("latent space")
          .with("gaussian", LatentSpaceChoice::gaussian)
          .with("planar", LatentSpaceChoice::planar)
          .with("iaf", LatentSpaceChoice::inverseAutoregressive)
          .with("vamp", LatentSpaceChoice::vamp)
          .with("ladder", LatentSpaceChoice::ladder)
          .with("vq", LatentSpaceChoice::vectorQuantised)
          .with("fsq", LatentSpaceChoice::finiteScalars)
          .with("matched", LatentSpaceChoice::matched);

  /**
   * Returns the latent space.
   *
   * @param width numbers per code
   * @param loss what reconstructions are measured by
   */
  LatentSpace of(VariationalOptions options, int width, Loss loss);

  /** Returns the one that the options ask for, or that their objective needs. */
  static LatentSpace chosen(VariationalOptions options, int width, Loss loss) {
    ObjectiveChoice objective = ObjectiveChoice.ALL.named(options.objective());
    String name = options.latentSpace().orElse(objective.usualLatentSpace());
    LatentSpaceChoice choice = ALL.named(name);
    if (!objective.latentSpaces().contains(name)) {
      throw new ConfigurationException(
          "objective %s %s, so --latent-space must be one of %s, not %s"
              .formatted(options.objective(), objective.need(), objective.latentSpaces(), name));
    }
    refuseForeign(options, name);
    return choice.of(options, width, loss);
  }

  /** Refuses the options that belong to another latent space. */
  private static void refuseForeign(VariationalOptions options, String name) {
    String who = "latent space " + name;
    if (!name.equals("gaussian")) {
      options.refuseDivergence(who + " has no divergence with weights of its own");
    }
    if (!List.of("planar", "iaf").contains(name)) {
      options.refuse(who + " has no flow", "--flow-steps");
    }
    if (!name.equals("vamp")) {
      options.refuse(who + " has no pseudo-inputs", "--pseudo-inputs");
    }
    if (!name.equals("ladder")) {
      options.refuse(who + " has one level", "--upper");
    }
    if (!name.equals("vq")) {
      options.refuse(who + " has no codebook", "--codebook");
    }
    if (!name.equals("fsq")) {
      options.refuse(who + " is not rounded", "--levels");
    }
  }

  private static LatentSpace gaussian(VariationalOptions options, int width, Loss loss) {
    return new GaussianLatentSpace(
        GaussianLatentConfig.ofWidth(width).withKl(options.divergence().penalty()));
  }

  private static LatentSpace planar(VariationalOptions options, int width, Loss loss) {
    return new FlowLatentSpace(width, Flow.planar(options.flowSteps()));
  }

  private static LatentSpace inverseAutoregressive(
      VariationalOptions options, int width, Loss loss) {
    // Hidden layers wider than the code, and as much context as it has numbers.
    Flow flow = Flow.inverseAutoregressive(options.flowSteps(), 4 * width, width);
    return new FlowLatentSpace(width, flow);
  }

  private static LatentSpace vamp(VariationalOptions options, int width, Loss loss) {
    if (!loss.range().equals(Range.UNIT)) {
      throw new ConfigurationException(
          "the pseudo-inputs of vamp lie in 0 to 1 as the data must; use --loss bernoulli and, where"
              + " needed, --scale min-max");
    }
    return new VampLatentSpace(VampConfig.ofWidth(width).withPseudoInputs(options.pseudoInputs()));
  }

  private static LatentSpace ladder(VariationalOptions options, int width, Loss loss) {
    return new LadderLatentSpace(LadderConfig.ofWidths(width, options.upper(width)));
  }

  private static LatentSpace vectorQuantised(VariationalOptions options, int width, Loss loss) {
    return new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(options.codebook(), width));
  }

  private static LatentSpace finiteScalars(VariationalOptions options, int width, Loss loss) {
    return new FiniteScalarLatentSpace(options.levels(width));
  }

  private static LatentSpace matched(VariationalOptions options, int width, Loss loss) {
    return new MatchedLatentSpace(width);
  }
}
