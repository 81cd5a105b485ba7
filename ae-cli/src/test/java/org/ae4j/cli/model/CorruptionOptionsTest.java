package org.ae4j.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ae4j.cli.Call;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Objective;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.SelectiveCorruption;
import org.ae4j.denoising.Severity;
import org.ae4j.denoising.objective.Contractive;
import org.ae4j.denoising.objective.CorruptedTarget;
import org.ae4j.denoising.objective.EmphasisedDenoising;
import org.ae4j.denoising.objective.JacobianNorm;
import org.ae4j.denoising.objective.NoisyTarget;
import org.ae4j.dense.Dense;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("Options of damage")
class CorruptionOptionsTest {
  private static final Autoencoder PLAIN = Dense.autoencoder(2, 4);
  private static final Corruption NOISE = Corruptions.gaussianNoise(Severity.of(0.5));
  private static final SelectiveCorruption MASK = Corruptions.masking(0.25);

  private static Autoencoder applied(Autoencoder plain, String... words) {
    CorruptionOptions options = new CorruptionOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("corruption", spec(options)))
        .parseArgs(words);
    return options.applied(plain);
  }

  private static CommandLine.Model.CommandSpec spec(CorruptionOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  @Test
  @DisplayName("left out leave an autoencoder as it is, with a type's own corruption")
  void absent() {
    assertThat(applied(PLAIN)).isEqualTo(PLAIN);
    assertThat(applied(PLAIN.withCorruption(MASK))).isEqualTo(PLAIN.withCorruption(MASK));
  }

  @Test
  @DisplayName("replace a type's own corruption")
  void replaced() {
    assertThat(applied(PLAIN.withCorruption(MASK), "--corrupt", "gaussian-noise:0.5"))
        .isEqualTo(PLAIN.withCorruption(NOISE));
  }

  @Test
  @DisplayName("weigh what was hidden apart, or count it alone")
  void emphasis() {
    assertThat(
            applied(
                PLAIN, "--corrupt=masking:0.25", "--denoise-target=emphasised", "--emphasis=2,0.1"))
        .isEqualTo(PLAIN.withObjective(new EmphasisedDenoising(MASK, 2, 0.1)));
    Autoencoder hidden =
        applied(
            PLAIN.withCorruption(MASK),
            "--corrupt=gaussian-noise:0.5,masking:0.25",
            "--denoise-target=hidden");
    assertThat(hidden)
        .isEqualTo(PLAIN.withCorruption(NOISE).withObjective(EmphasisedDenoising.ofHidden(MASK)));
    assertThat(applied(PLAIN, "--corrupt=masking:0.25", "--denoise-target=emphasised").objective())
        .isEqualTo(new EmphasisedDenoising(MASK, 1, 0.5));
  }

  @Test
  @DisplayName("count as hidden what any of the replacing words at the end hid, or the one drawn")
  void severalHide() {
    SelectiveCorruption grains = Corruptions.saltAndPepper(Severity.of(0.2));
    assertThat(
            applied(
                PLAIN,
                "--corrupt=gaussian-noise:0.5,masking:0.25,salt-and-pepper:0.2",
                "--denoise-target=hidden"))
        .isEqualTo(
            PLAIN
                .withCorruption(NOISE)
                .withObjective(
                    EmphasisedDenoising.ofHidden(Corruptions.inOrder(List.of(MASK, grains)))));
    assertThat(
            applied(PLAIN, "--corrupt=masking:0.25|salt-and-pepper:0.2", "--denoise-target=hidden")
                .objective())
        .isEqualTo(EmphasisedDenoising.ofHidden(Corruptions.oneOf(List.of(MASK, grains))));
    assertThat(applied(PLAIN, "--corrupt=masking:0.25?0.5", "--denoise-target=hidden").objective())
        .isEqualTo(EmphasisedDenoising.ofHidden(Corruptions.sometimes(0.5, MASK)));
  }

  @Test
  @DisplayName("compare with another damaged copy, or with the damaged input itself")
  void targets() {
    Autoencoder noisy = PLAIN.withCorruption(NOISE);
    assertThat(applied(PLAIN, "--corrupt=gaussian-noise:0.5", "--denoise-target=noisy"))
        .isEqualTo(noisy.withObjective(new NoisyTarget(NOISE)));
    assertThat(applied(PLAIN, "--corrupt=gaussian-noise:0.5", "--denoise-target=corrupted"))
        .isEqualTo(noisy.withObjective(new CorruptedTarget()));
  }

  @Test
  @DisplayName("add a contraction to any objective")
  void contraction() {
    assertThat(applied(PLAIN, "--contraction=0.1").objective()).isEqualTo(Contractive.of(0.1));
    Autoencoder both =
        applied(
            PLAIN,
            "--corrupt=gaussian-noise:0.5",
            "--denoise-target=noisy",
            "--contraction=0.1",
            "--jacobian=estimated:2");
    assertThat(both.objective())
        .isEqualTo(new Contractive(new NoisyTarget(NOISE), JacobianNorm.estimated(2), 0.1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "--denoise-target=noisy; needs --corrupt",
        "--denoise-target=hiden; did you mean \"hidden\"?",
        "--corrupt=speckle:0.1 --denoise-target=hidden; replaces some numbers",
        "--corrupt=masking:0.1 --emphasis=1,2; --emphasis is for",
        "--corrupt=masking:0.1 --denoise-target=emphasised --emphasis=1; two weights",
        "--contraction=-1; must be finite and not negative",
        "--contraction=1 --jacobian=guessed; exact or estimated:N",
        "--jacobian=exact; give --contraction a weight",
        "--corrupt=masking:0.1 --jacobian=nonsense; leave --jacobian out"
      })
  @DisplayName("that do not fit together are refused")
  void refused(String words, String message) {
    assertThatThrownBy(() -> applied(PLAIN, words.split(" ")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("do not replace an objective that a type brings")
  void ownObjective() {
    Objective own = Contractive.of(1);
    assertThatThrownBy(
            () ->
                applied(
                    PLAIN.withObjective(own),
                    "--corrupt=masking:0.1",
                    "--denoise-target=corrupted"))
        .hasMessageContaining("objective of its own");
    assertThat(applied(PLAIN.withObjective(own), "--contraction=2").objective())
        .isEqualTo(new Contractive(own, JacobianNorm.exact(), 2));
  }

  @Test
  @DisplayName("that count hidden numbers apart are refused with a loss that cannot")
  void jointLoss(@TempDir Path folder) throws IOException {
    List<Object> words = new ArrayList<>(List.of("train", "--data", Call.table(folder)));
    words.addAll(List.of("--label-column", "kind", "--out", folder.resolve("run")));
    words.addAll(List.of("--corrupt", "masking:0.5", "--denoise-target", "hidden"));
    words.addAll(List.of("--loss", "categorical"));
    Call call = Call.ae(words.toArray());
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("must be a sum over numbers", "squared-error");
  }

  @Test
  @DisplayName("reach training, its settings and its report, and the model restores its data")
  void trained(@TempDir Path folder) throws IOException {
    Path run = folder.resolve("run");
    Call call =
        Call.ae(
            "train",
            "--data",
            Call.table(folder),
            "--label-column",
            "kind",
            "--layers",
            "8",
            "--latent",
            "2",
            "--epochs",
            "2",
            "--out",
            run,
            "--corrupt",
            "gaussian-noise:0.1..0.5",
            "--denoise-target",
            "noisy",
            "--contraction",
            "0.01",
            "--loss",
            "squared-error");
    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(run.resolve("history.csv")).content().contains("contraction");
    assertThat(run.resolve("settings.csv")).content().contains("AdditiveNoise", "NoisyTarget");
    assertThat(run.resolve("report.html")).content().contains("Restoration", "What it clears");
  }
}
