package org.ae4j.cli.model;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ae4j.cli.Call;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Objective;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.model.ModelFile;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.sparse.AnnealedTopKLatentSpace;
import org.ae4j.sparse.BatchTopKLatentSpace;
import org.ae4j.sparse.DeadLatentObjective;
import org.ae4j.sparse.Dictionary;
import org.ae4j.sparse.GatedLatentSpace;
import org.ae4j.sparse.GatedObjective;
import org.ae4j.sparse.JumpReluLatentSpace;
import org.ae4j.sparse.Penalty;
import org.ae4j.sparse.SparseLatentSpace;
import org.ae4j.sparse.Sparsity;
import org.ae4j.sparse.TopKLatentSpace;
import org.ae4j.sparse.WinnerTakeAllLatentSpace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Type sparse")
class SparseTypeTest {
  @TempDir Path folder;

  private Call train(String... more) throws IOException {
    return trainType("sparse", 2, more);
  }

  private Call trainType(String type, int epochs, String... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("train", "--type", type, "--latents", "8"));
    words.addAll(List.of("--data", Call.table(folder), "--label-column", "kind", "--batch", "8"));
    words.addAll(List.of("--epochs", epochs, "--out", folder.resolve("run")));
    words.addAll(List.of(more));
    return ae(words.toArray());
  }

  private TrainedAutoencoder model() {
    return TrainedAutoencoder.of(
        ModelFile.read(folder.resolve("run").resolve("model.safetensors")));
  }

  static Stream<Arguments> kinds() {
    Penalty usual = Penalty.of(0.01).withWarmUp(0.1);
    Objective gates = new GatedObjective(Objective.standard());
    var top = TopKLatentSpace.rectified(8, 2);
    var jump = new JumpReluLatentSpace(8, 0.02, 0.03, usual.withWarmUp(0.5));
    return Stream.of(
        arguments(
            "l1 --weight 0.1",
            dictionary(SparseLatentSpace.l1(8, 0.1).withPenalty(new Penalty(0.1, 0.1)))),
        arguments("topk", dictionary(TopKLatentSpace.rectified(8, 8))),
        arguments(
            "topk --k 2 --anneal 6 --dead-after 3",
            dictionary(new AnnealedTopKLatentSpace(top, 6, 0.5))
                .withObjective(new DeadLatentObjective(Objective.standard(), 3, 2, 1 / 32.0))),
        arguments("batch-topk --k 2", dictionary(new BatchTopKLatentSpace(8, 2))),
        arguments("jumprelu", dictionary(new JumpReluLatentSpace(8, 0.1, 0.1, usual))),
        arguments("jumprelu --threshold 0.02 --bandwidth 0.03 --warm-up 0.5", dictionary(jump)),
        arguments(
            "gated --dead-after 2",
            dictionary(new GatedLatentSpace(8, usual))
                .withObjective(new DeadLatentObjective(gates, 2, 2, 1 / 32.0))),
        arguments(
            "kl --rho 0.1",
            layers(SparseLatentSpace.kl(8, 0.1, 3).withPenalty(new Penalty(3, 0.1)))),
        arguments(
            "log", layers(new SparseLatentSpace(8, Activation.LINEAR, Sparsity.log(1), usual))),
        arguments(
            "hoyer",
            layers(
                new SparseLatentSpace(
                    8, Activation.LINEAR, Sparsity.hoyer(), new Penalty(1, 0.1)))),
        arguments(
            "k-sparse --k 3 --tied",
            Dense.autoencoder(
                DenseConfig.ofLayers().withTiedWeights(),
                TopKLatentSpace.linear(8, 3),
                Losses.bernoulli())),
        arguments(
            "wta --lifetime 0.5 --layers 6 --activation tanh",
            Dense.autoencoder(
                DenseConfig.ofLayers(6).withActivation(Activation.TANH),
                new WinnerTakeAllLatentSpace(8, 0.5),
                Losses.bernoulli())));
  }

  private static Autoencoder dictionary(LatentSpace latents) {
    return Dictionary.of(latents);
  }

  private static Autoencoder layers(LatentSpace latents) {
    return Dense.autoencoder(DenseConfig.ofLayers(), latents, Losses.bernoulli());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("offers every kind of sparsity, made of the options given, and models can be read")
  void everyKind(String kind, Autoencoder expected) throws IOException {
    Call call = train(("--sparsity " + kind).split(" "));
    assertThat(call.exitCode()).as(call.err()).isZero();
    try (TrainedAutoencoder model = model()) {
      assertThat(model.autoencoder()).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("trains on after looking for dead latents, and counts epochs of all rounds")
  void resampled() throws IOException {
    // This cost leaves no latent alive.
    String options = "--sparsity l1 --weight 1e4 --warm-up 0 --learning-rate 0.5 --resample 2";
    Call call = train(options.split(" "));
    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err()).contains("round 1/3, epoch 2/2", "round 3/3, epoch 1/2");
    assertThat(call.out()).contains("6 of 6 epochs in up to 3 rounds of 2");
    try (TrainedAutoencoder model = model()) {
      assertThat(model.history().epochs()).hasSize(6);
    }
  }

  @Test
  @DisplayName("by thresholds has fewer active latents the more they cost")
  void costOfThresholds() throws IOException {
    List<Double> active = new ArrayList<>();
    for (String weight : List.of("0", "0.03", "0.1")) {
      String options =
          "--sparsity jumprelu --scale mean-square --learning-rate 0.02 --weight " + weight;
      Call call = trainType("sparse", 40, options.split(" "));
      assertThat(call.exitCode()).as(call.err()).isZero();
      active.add(activeLatents());
    }
    assertThat(active.get(1)).isLessThan(active.get(0) - 0.2);
    assertThat(active.get(2)).isLessThan(active.get(1) - 0.2);
  }

  private double activeLatents() {
    return Pattern.compile("activeLatents +(\\S+)")
        .matcher(evaluate("table.csv").out())
        .results()
        .map(MatchResult::group)
        .mapToDouble(found -> Double.parseDouble(found.split(" +")[1]))
        .sum();
  }

  @Test
  @DisplayName("is measured by ae evaluate: how sparse codes are and what they still say")
  void evaluated() throws IOException {
    assertThat(train("--sparsity", "k-sparse", "--k", "3").exitCode()).isZero();
    assertThat(evaluate("table.csv").out())
        .containsPattern("activeLatents +3\\.000")
        .contains("unexplainedVariance", "reconstructionBias", "deadLatents", "denseLatents");
  }

  private Call evaluate(String table, String... more) {
    List<Object> words = new ArrayList<>();
    words.addAll(List.of("evaluate", folder.resolve("run/model.safetensors")));
    words.addAll(List.of("--data", folder.resolve(table), "--label-column", "kind"));
    words.addAll(List.of(more));
    return ae(words.toArray());
  }

  @Test
  @DisplayName("is measured as far as numbers are defined, and those that are not say why")
  void undefined() throws IOException {
    assertThat(train("--sparsity", "k-sparse", "--k", "3").exitCode()).isZero();
    Files.writeString(folder.resolve("same.csv"), "a,b,c,d,kind\n" + "1,1,1,1,odd\n".repeat(5));
    assertThat(evaluate("same.csv").out())
        .containsPattern("activeLatents +3\\.000")
        .contains("sumOfMagnitudes", "deadLatents", "denseLatents")
        .containsPattern("unexplainedVarianceUndefined +all examples are equal");
  }

  @Test
  @DisplayName("starts dictionaries at the data's mean, and says beforehand what memory they take")
  void start() throws IOException {
    Call call = train("--k", "2", "--scale", "mean-square", "--learning-rate", "1e-9");
    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err()).startsWith("training takes about 0.0 MB beside the data");
    try (TrainedAutoencoder model = model()) {
      assertThat(model.snapshot().scaling()).isPresent();
      float[] bias = model.snapshot().weights().get("decoder/bias").values();
      // Columns b and d have other means than a, all of them far from 0.
      assertThat(bias[0]).isBetween(0.2f, 0.8f);
      assertThat(bias[3]).isBetween(0.2f, 0.8f);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense", "denoising", "conv", "vae"})
  @DisplayName("is the only one that reads these options")
  void foreign(String type) throws IOException {
    Call call = trainType(type, 2, "--k", "5", "--sparsity", "topk");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("type " + type + " has no sparse codes")
        .contains("leave out --sparsity and --latents and --k or use --type sparse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--k 9: count must be from 1 to the width 8, but was 9",
        "--sparsity kl --rho 1: target must be above 0 and below 1, but was 1.0",
        "--sparsity l1 --weight -1: weight must be finite and not negative, but was -1.0",
        "--sparsity kl --k 3: --k says nothing about --sparsity kl",
        "--layers 9: say nothing about a dictionary",
        "--latent 9: type sparse takes --latents",
        "--latent 32: type sparse takes --latents",
        "--sparsity k-sparse --k 2 --code-activation sigmoid: leave --code-activation out",
        "--sparsity top-k: topk",
        "--activation tanh: say nothing about a dictionary",
        "--normalisation batch: say nothing about a dictionary",
        "--dropout 0.1: say nothing about a dictionary",
        "--threshold 0.1: --threshold says nothing about --sparsity topk",
        "--sparsity l1 --bandwidth 0.1: --bandwidth says nothing about --sparsity l1",
        "--sparsity jumprelu --threshold 0: threshold must be finite and positive, but was 0.0",
        "--resample -1: rounds must be at least 0, but was -1",
        "--loss gaussian-predicted-variance: a dictionary's outputs are as wide as its inputs",
        "--condition labels: a dictionary does not read conditions"
      })
  @DisplayName("refuses bad settings, and options that it would not read")
  void refused(String optionsAndMessage) throws IOException {
    String[] parts = optionsAndMessage.split(": ", 2);
    Call call = train(parts[0].split(" "));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains(parts[1]).doesNotContain("training takes");
  }
}
