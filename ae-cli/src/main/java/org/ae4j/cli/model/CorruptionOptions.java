package org.ae4j.cli.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Objective;
import org.ae4j.denoising.SelectiveCorruption;
import org.ae4j.denoising.objective.Contractive;
import org.ae4j.denoising.objective.CorruptedTarget;
import org.ae4j.denoising.objective.EmphasisedDenoising;
import org.ae4j.denoising.objective.JacobianNorm;
import org.ae4j.denoising.objective.NoisyTarget;
import picocli.CommandLine.Option;

/** What the user says about damaged inputs, and about what is rebuilt from them. */
final class CorruptionOptions {
  /** What a denoising type has where the user names nothing: Vincent et al. (2010). */
  private static final String USUAL_WORDS = "masking:0.25";

  static final Corruption USUAL = CorruptionSyntax.parse(USUAL_WORDS);

  private static final String CLEAN = "clean";

  private static final Choices<BiFunction<CorruptionOptions, Autoencoder, Autoencoder>> TARGETS =
      Choices.<BiFunction<CorruptionOptions, Autoencoder, Autoencoder>>of("denoising target")
          .with(CLEAN, CorruptionOptions::againstClean)
          .with("emphasised", CorruptionOptions::emphasised)
          .with("hidden", CorruptionOptions::againstHidden)
          .with("noisy", CorruptionOptions::againstNoisy)
          .with("corrupted", CorruptionOptions::againstCorrupted);

  @Option(
      names = "--corrupt",
      paramLabel = "WORDS",
      description =
          "How training damages inputs, such as gaussian-noise:0.5,clip; in quotes where there is"
              + " a | or ?. Commas: one after another; a|b: one of them; a?0.3: so often."
              + " Strengths: 0.3, 0.1..0.5 drawn per example, 0/0.5 rising; on the scale that"
              + " --scale makes. photons, jpeg, downsampling, scratches and dropouts do not rise."
              + " Corruptions: gaussian-noise, uniform-noise, laplace-noise,"
              + " speckle, shot-noise, photons, masking (fill=zero|mean|learned|NUMBER),"
              + " salt-and-pepper (low, high), feature-swap, clip (low, high), gaussian-blur,"
              + " motion-blur (degrees), defocus-blur, downsampling, block-quantisation, jpeg,"
              + " missing-patches (side, fill), scratches (width, value), stripes, fading (paper),"
              + " vignetting, old-photograph, baseline-drift (cycles), dropouts (length, fill).")
  private Optional<String> corrupt = Optional.empty();

  @Option(
      names = "--denoise-target",
      paramLabel = "NAME",
      defaultValue = CLEAN,
      description =
          "What damaged inputs are rebuilt to: clean; emphasised, with --emphasis; hidden, which"
              + " counts only what masking or another replacing corruption hid; noisy, a second"
              + " damaged copy; corrupted, the damaged input itself. Default: clean.")
  private String target;

  @Option(
      names = "--emphasis",
      paramLabel = "A,B",
      split = ",",
      description =
          "Weights of the loss on numbers that were replaced and on the others. Default: 1,0.5.")
  private List<Double> emphasis = List.of();

  @Option(
      names = "--contraction",
      paramLabel = "WEIGHT",
      defaultValue = "0",
      description = "Weight of the encoder's squared Jacobian, with any type. Default: 0.")
  private double contraction;

  @Option(
      names = "--jacobian",
      paramLabel = "HOW",
      description =
          "How --contraction computes it: exact, for encoders of one layer or up to 64 features, or"
              + " estimated:N with N random directions, for any. Default: exact.")
  private Optional<String> jacobian = Optional.empty();

  /** Returns an autoencoder with the corruption and the objective that were asked for. */
  Autoencoder applied(Autoencoder plain) {
    Autoencoder denoising = TARGETS.named(target).apply(this, plain);
    if (!emphasis.isEmpty() && !target.equals("emphasised")) {
      throw new ConfigurationException("--emphasis is for --denoise-target emphasised");
    }
    if (contraction == 0) {
      if (jacobian.isPresent()) {
        throw new ConfigurationException(
            "--jacobian says how --contraction is computed; give --contraction a weight, or leave"
                + " --jacobian out");
      }
      return denoising;
    }
    return denoising.withObjective(new Contractive(denoising.objective(), norm(), contraction));
  }

  /**
   * Returns the damage of inputs under its words, put so that a heading can break them.
   *
   * @param always whether there is some even where the user names none
   */
  Map<String, Corruption> damage(boolean always) {
    Optional<String> words = always ? Optional.of(corrupt.orElse(USUAL_WORDS)) : corrupt;
    return words.map(text -> Map.of(heading(text), CorruptionSyntax.parse(text))).orElse(Map.of());
  }

  private static String heading(String words) {
    return words
        .replaceAll("(?<=[a-z])-(?=[a-z])|:", " ")
        .replaceAll(" *, *", " + ")
        .replaceAll(" *\\| *", " or ")
        .strip();
  }

  private Autoencoder againstClean(Autoencoder plain) {
    return corrupt.map(CorruptionSyntax::parse).map(plain::withCorruption).orElse(plain);
  }

  private Autoencoder emphasised(Autoencoder plain) {
    if (!emphasis.isEmpty() && emphasis.size() != 2) {
      throw new ConfigurationException("--emphasis takes two weights, such as 1,0.5");
    }
    return hiding(
        plain,
        emphasis.isEmpty() ? 1 : emphasis.get(0),
        emphasis.isEmpty() ? 0.5 : emphasis.get(1));
  }

  private Autoencoder againstHidden(Autoencoder plain) {
    return hiding(plain, 1, 0);
  }

  /** The replacing corruptions at the end hide; those before damage what these hide parts of. */
  private Autoencoder hiding(Autoencoder plain, double touched, double untouched) {
    List<Corruption> parts = CorruptionSyntax.parts(required());
    int first = parts.size();
    while (first > 0 && parts.get(first - 1) instanceof SelectiveCorruption) {
      first--;
    }
    List<Corruption> before = parts.subList(0, first);
    List<Corruption> behind = parts.subList(first, parts.size());
    if (behind.isEmpty()
        || !(CorruptionSyntax.inOrder(behind) instanceof SelectiveCorruption hidden)) {
      throw new ConfigurationException(
          "--denoise-target %s needs a corruption that replaces some numbers at the end of --corrupt:"
                  .formatted(target)
              + " masking, salt-and-pepper, feature-swap, missing-patches, dropouts, or several of"
              + " them");
    }
    Corruption seen = before.isEmpty() ? Corruption.none() : CorruptionSyntax.inOrder(before);
    return with(plain.withCorruption(seen), new EmphasisedDenoising(hidden, touched, untouched));
  }

  private Autoencoder againstNoisy(Autoencoder plain) {
    Corruption corruption = CorruptionSyntax.parse(required());
    return with(plain.withCorruption(corruption), new NoisyTarget(corruption));
  }

  private Autoencoder againstCorrupted(Autoencoder plain) {
    Corruption corruption = CorruptionSyntax.parse(required());
    return with(plain.withCorruption(corruption), new CorruptedTarget());
  }

  private String required() {
    return corrupt.orElseThrow(
        () -> new ConfigurationException("--denoise-target " + target + " needs --corrupt"));
  }

  private Autoencoder with(Autoencoder plain, Objective objective) {
    if (!plain.objective().equals(Objective.standard())) {
      throw new ConfigurationException(
          "this type has an objective of its own, so --denoise-target %s cannot be used; leave it out"
              .formatted(target));
    }
    return plain.withObjective(objective);
  }

  private JacobianNorm norm() {
    String how = jacobian.orElse("exact");
    if (how.equals("exact")) {
      return JacobianNorm.exact();
    }
    if (!how.matches("estimated:[1-9][0-9]{0,3}")) {
      throw new ConfigurationException(
          "--jacobian is exact or estimated:N, such as estimated:1, but was \"" + how + "\"");
    }
    return JacobianNorm.estimated(Integer.parseInt(how.substring("estimated:".length())));
  }
}
