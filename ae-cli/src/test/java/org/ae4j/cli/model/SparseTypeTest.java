package org.ae4j.cli.model;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ae4j.cli.Call;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.model.ModelFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Type sparse")
class SparseTypeTest {
  @TempDir Path folder;

  private Call train(String... more) throws IOException {
    return trainType("sparse", more);
  }

  private Call trainType(String type, String... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("train", "--type", type, "--latents", "8"));
    words.addAll(List.of("--data", Call.table(folder), "--label-column", "kind", "--batch", "8"));
    words.addAll(List.of("--epochs", "2", "--out", folder.resolve("run")));
    words.addAll(List.of(more));
    return ae(words.toArray());
  }

  private TrainedAutoencoder model() {
    return TrainedAutoencoder.of(
        ModelFile.read(folder.resolve("run").resolve("model.safetensors")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l1 --weight 0.1 --resample 1",
        "topk --k 2 --anneal 6 --dead-after 3",
        "batch-topk --k 2",
        "jumprelu --warm-up 0.5",
        "gated --dead-after 2",
        "kl --rho 0.1",
        "log",
        "hoyer",
        "k-sparse --k 3 --tied",
        "wta --lifetime 0.5 --layers 6"
      })
  @DisplayName("offers every kind of sparsity, whose models can be read again")
  void everyKind(String kind) throws IOException {
    Call call = train(("--sparsity " + kind).split(" "));
    assertThat(call.exitCode()).as(call.err()).isZero();
    try (TrainedAutoencoder model = model()) {
      assertThat(model.codeShape().size()).isEqualTo(8);
    }
  }

  @Test
  @DisplayName("is measured by ae evaluate: how sparse codes are and what they still say")
  void evaluated() throws IOException {
    assertThat(train("--sparsity", "k-sparse", "--k", "3").exitCode()).isZero();
    Path model = folder.resolve("run/model.safetensors");
    Path table = folder.resolve("table.csv");
    Call call = ae("evaluate", model, "--data", table, "--label-column", "kind");
    assertThat(call.out())
        .containsPattern("activeLatents +3\\.000")
        .contains("unexplainedVariance", "reconstructionBias", "deadLatents", "denseLatents");
  }

  @Test
  @DisplayName("starts dictionaries at the data's mean, and says beforehand what memory they take")
  void start() throws IOException {
    Call call = train("--k", "2", "--scale", "mean-square", "--learning-rate", "1e-9");
    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err()).startsWith("8 latents of 4 inputs: training takes about 0 MB");
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
    Call call = trainType(type, "--k", "5", "--sparsity", "topk");
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
        "--sparsity top-k: topk"
      })
  @DisplayName("refuses bad settings, and options that it would not read")
  void refused(String optionsAndMessage) throws IOException {
    String[] parts = optionsAndMessage.split(": ", 2);
    Call call = train(parts[0].split(" "));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains(parts[1]);
  }
}
