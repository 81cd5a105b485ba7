package org.ae4j.cli.command;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.ae4j.cli.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "ae {0}: {1}")
  @DisplayName(
      "what is not understood is said in one line, with the nearest name, and exits with 2")
  @CsvSource(
      delimiter = '|',
      value = {
        "trian | did you mean \"train\"?",
        "train --epoks 3 | did you mean \"--epochs\"?",
        "train --epochs many | invalid value for option '--epochs'",
        "train more | unknown argument more",
        "train --data mnits | did you mean \"mnist\"?",
        "encode | missing required",
        "reproduce linaer-ae | did you mean \"linear-ae\"?",
        "reproduce | name what to rerun",
        "reproduce linear-ae --seeds 0 | seeds must be at least 1"
      })
  void namesTheNearest(String words, String message) {
    Call call = ae((Object[]) words.split(" "));

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("ae: ").contains(message).contains("--help");
    assertThat(call.err().lines()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("an option's value that cannot be is refused before training, and exits with 2")
  @CsvSource(
      delimiter = '|',
      value = {
        "--type dens | did you mean \"dense\"?",
        "--loss bernouli | did you mean \"bernoulli\"?",
        "--activation rlu | did you mean \"relu\"?",
        "--normalisation batsh | did you mean \"batch\"?",
        "--optimiser adan | did you mean \"adam\"?",
        "--schedule cosin | did you mean \"cosine\"?",
        "--scale standart | did you mean \"standard\"?",
        "--layers 3,x | layers are whole numbers",
        "--layers 0 | at least 1",
        "--latent 0 | at least 1",
        "--epochs 0 | at least 1",
        "--batch -1 | at least 1",
        "--dropout 1 | dropout",
        "--learning-rate NaN | learningRate",
        "--validation 1 | part",
        "--validation 0 --patience 2 | validation",
        "--missing never | missing values",
        "--format cvs | did you mean \"csv\"?",
        "--test 1.5 | split"
      })
  void refusesValues(String options, String message) throws IOException {
    Object[] words =
        ("train --data "
                + Call.table(folder)
                + " --label-column kind --out "
                + folder.resolve("run")
                + " "
                + options)
            .split(" ");
    Call call = ae(words);

    assertThat(call.err()).contains(message);
    assertThat(call.err().lines()).hasSize(1);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("run/model.safetensors")).doesNotExist();
  }

  @Test
  @DisplayName("without a command the help is shown on standard error")
  void showsHelp() {
    Call call = ae();

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("train", "encode", "doctor", "reproduce");
  }

  @Test
  @DisplayName("help and version are no errors")
  void help() {
    assertThat(ae("train", "--help").exitCode()).isZero();
    assertThat(ae("--version").out()).contains("AE4J");
  }

  @Test
  @DisplayName("only --verbose shows where an error came from")
  void verbose() {
    assertThat(ae("info", "none.safetensors").err().lines()).hasSize(1);
    assertThat(ae("info", "none.safetensors", "--verbose").err()).contains("    at org.ae4j");
  }
}
