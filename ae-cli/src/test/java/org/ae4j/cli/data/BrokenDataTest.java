package org.ae4j.cli.data;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ae4j.cli.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenDataTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("a table that cannot be used is refused in one line, and the exit code is 1")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | no lines",
        "'a,b' | rows",
        "'a,b;1,2' | empty",
        "'a,b;1,2;3' | line 3",
        "'a,b;1,2;3,x' | \"x\"",
        "'a,b;1,2;3,NaN' | missing",
        "'a,b;1,2;3,Infinity' | line 3"
      })
  void refuses(String lines, String message) throws IOException {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, lines.replace(';', '\n') + "\n");

    Call call = ae("train", "--data", table, "--out", folder.resolve("run"));

    assertThat(call.exitCode()).as(call.err()).isEqualTo(1);
    assertThat(call.err()).startsWith("ae: ").containsIgnoringCase(message);
    assertThat(call.err().lines()).hasSize(1);
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  @DisplayName("missing values can be filled")
  void fillsMissing() throws IOException {
    Path table = Call.table(folder);
    Files.writeString(table, Files.readString(table).replaceFirst("0\\.0,", ","));
    Object[] words = {
      "train",
      "--data",
      table,
      "--label-column",
      "kind",
      "--epochs",
      "1",
      "--latent",
      "1",
      "--out",
      folder.resolve("run"),
      "--missing",
      "median"
    };

    Call call = ae(words);

    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  @Test
  @DisplayName("constant columns and a single column train")
  void constantColumns() throws IOException {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "a,b\n" + "5,1\n5,2\n5,3\n5,4\n".repeat(10));
    Path single = folder.resolve("single.csv");
    Files.writeString(single, "a\n" + "1\n2\n3\n".repeat(10));

    for (Path file : new Path[] {table, single}) {
      Call call =
          ae(
              "train",
              "--data",
              file,
              "--epochs",
              "1",
              "--latent",
              "1",
              "--out",
              folder.resolve("o"));
      assertThat(call.exitCode()).as(call.err()).isZero();
    }
  }
}
