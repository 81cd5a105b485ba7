package org.ae4j.cli.command;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ae4j.cli.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir Path folder;
  private Path table;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    table = Call.table(folder);
    out = folder.resolve("run");
  }

  private Call train(Object... more) {
    Object[] words = new Object[12 + more.length];
    Object[] fixed = {
      "train",
      "--data",
      table,
      "--label-column",
      "kind",
      "--latent",
      "2",
      "--epochs",
      "2",
      "--out",
      out,
      "--layers=4"
    };
    System.arraycopy(fixed, 0, words, 0, fixed.length);
    System.arraycopy(more, 0, words, fixed.length, more.length);
    return ae(words);
  }

  @Test
  @DisplayName("a model, its history, its results and a report are left, and said where")
  void leavesFiles() {
    Call call = train();

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).contains("autoencoder", "PCA, 2 components", out.toString(), "next:");
    assertThat(call.err()).contains("epoch 1/2", "epoch 2/2", "examples/s", "left");
    assertThat(out)
        .isDirectoryContaining("glob:**/model.safetensors")
        .isDirectoryContaining("glob:**/report.html");
    assertThat(out.resolve("history.csv")).content().contains("validation_total").hasLineCount(3);
    assertThat(out.resolve("results.csv")).content().hasLineCount(4);
  }

  @Test
  @DisplayName("nothing unfinished stays behind")
  void leavesNoRests() throws IOException {
    train();

    try (var files = Files.list(out)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "model.safetensors", "settings.csv", "history.csv", "results.csv", "report.html");
    }
  }

  @Test
  @DisplayName("with --json standard output is one JSON object")
  void json() throws IOException {
    JsonNode result = new ObjectMapper().readTree(train("--json").out());

    assertThat(result.get("epochs").asInt()).isEqualTo(2);
    assertThat(result.get("errors")).hasSize(3);
    assertThat(result.get("errors").get(0).get("squaredError").asDouble()).isPositive();
    assertThat(result.get("files")).hasSize(5);
  }

  @Test
  @DisplayName("the files of figures are named as well")
  void filesOfFigures() {
    assertThat(train("--corrupt", "gaussian-noise:0.1").out())
        .contains("history.csv, restoration.csv, results.csv, settings.csv, what-it-clears.csv");
  }

  @Test
  @DisplayName("the same seed gives the same numbers, another one others")
  void repeatable() {
    String first = train("--json").out();

    assertThat(train("--json").out()).isEqualTo(first);
    assertThat(train("--json", "--seed", "1").out()).isNotEqualTo(first);
  }

  @Test
  @DisplayName("data beyond 0 to 1 is standardised and compared by squares, unless said otherwise")
  void choosesLossAndScale() throws IOException {
    Files.writeString(table, Files.readString(table).replace("0.5,", "500,"));

    String result = train("--json").out();

    assertThat(result).contains("\"loss\" : \"squared-error\"", "\"scale\" : \"standard\"");
    Call refused = train("--loss", "bernoulli", "--scale", "none");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("scale to [0,1]");
  }

  @Test
  @DisplayName("every option reaches the run")
  void options() {
    Call call =
        train(
            "--json",
            "--activation",
            "tanh",
            "--code-activation",
            "sigmoid",
            "--normalisation",
            "batch",
            "--dropout",
            "0.1",
            "--loss",
            "huber",
            "--scale",
            "min-max",
            "--optimiser",
            "rmsprop",
            "--schedule",
            "plateau",
            "--learning-rate",
            "0.01",
            "--weight-decay",
            "0.001",
            "--clip",
            "5",
            "--validation",
            "0.2",
            "--patience",
            "3",
            "--shards",
            "1",
            "--batch",
            "7",
            "--test",
            "0");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .contains("RmsProp", "huber", "min-max", "\"batch size\" : \"7\"", "0.001", "5.0", "0.2")
        .contains("\"unseen\" : false");
    assertThat(ae("info", out.resolve("model.safetensors")).out())
        .contains("tanh", "sigmoid", "batch", "min-max");
  }

  @Test
  @DisplayName("a place that cannot be written to is found out before training")
  void unwritable() throws IOException {
    out = Files.writeString(folder.resolve("file"), "").resolve("below");

    Call call = train();

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("cannot be written", "--out").doesNotContain("epoch 1");
  }

  @Test
  @DisplayName("training that leaves the finite numbers is an error with advice")
  void divergence() {
    Call call = train("--learning-rate", "1e30", "--loss", "squared-error", "--optimiser", "sgd");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err().lines().reduce((first, last) -> last).orElseThrow())
        .startsWith("ae: training diverged");
    assertThat(out.resolve("model.safetensors")).doesNotExist();
  }

  @Test
  @DisplayName("without data the bundled digits are used")
  void digits() {
    Call call = ae("train", "--quick", "--epochs", "1", "--layers", "none", "--out", out);

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).contains("1,000 unseen examples", "PCA, 32 components");
    assertThat(out.resolve("report.html")).exists();
  }
}
