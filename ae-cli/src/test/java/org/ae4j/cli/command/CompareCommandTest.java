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

class CompareCommandTest {
  @TempDir Path folder;
  private Path file;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    out = folder.resolve("out");
    file =
        Files.writeString(
            folder.resolve("small.yaml"),
            """
            data: {small: {data: '%s', label-column: kind, normal: 0}}
            seeds: 2
            uses: [compression]
            defaults: {layers: 8, epochs: 3, batch: 8, validation: 0}
            variants:
              narrow: {latent: 1}
              wide: {latent: 3}
            """
                .formatted(Call.table(folder)));
  }

  @Test
  @DisplayName("leaves a report and tables, says the answer, and is done at once when called again")
  void comparesAndResumes() throws IOException {
    Call first = ae("compare", file, "--out", out);
    assertThat(first.exitCode()).as(first.err()).isZero();
    byte[] results = Files.readAllBytes(out.resolve("results.csv"));

    Call second = ae("compare", file, "--out", out, "--json");

    assertThat(first.out()).contains("compression", "narrow", "wide", "next: open");
    assertThat(first.err()).contains("0 known from earlier", "seed 1", "left");
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(second.err()).doesNotContain("seed 1");
    assertThat(out.resolve("results.csv")).hasBinaryContent(results);
    JsonNode json = new ObjectMapper().readTree(second.out());
    assertThat(json.path("standings").path(0).path("use").asText()).isEqualTo("compression");
  }

  @Test
  @DisplayName("a run that failed makes the exit code 1, one that diverged does not")
  void failedAndDiverged() throws IOException {
    // Of a normal example or two no part is left to set the threshold on.
    String[] rows = Files.readString(folder.resolve("table.csv")).split("even", 4);
    Files.writeString(folder.resolve("table.csv"), String.join("a few", rows));
    String text = Files.readString(file);
    Path failing =
        Files.writeString(
            folder.resolve("failing.yaml"),
            text.replace("normal: 0", "normal: 0, test: 0.5")
                .replace("compression", "anomaly detection"));
    Path diverging =
        Files.writeString(
            folder.resolve("diverging.yaml"), text.replace("epochs: 3", "learning-rate: 1e30"));

    Call failed = ae("compare", failing, "--out", out);
    Call diverged = ae("compare", diverging, "--out", out);

    assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
    assertThat(failed.out()).contains("failed: ");
    assertThat(diverged.exitCode()).as(diverged.err()).isZero();
    assertThat(diverged.out()).contains("diverged: ");
  }

  @Test
  @DisplayName("wrong usage is told in one line and exits with 2")
  void wrongUsage() throws IOException {
    assertThat(ae("compare").exitCode()).isEqualTo(2);
    assertThat(ae("compare", "--quick", file).err()).contains("either the file");
    Call unknown =
        ae(
            "compare",
            Files.writeString(folder.resolve("wrong.yaml"), "data: [mnits]\nvariants: 3"));
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("mnist", "variants should have names and values");
    assertThat(unknown.err().strip().lines()).hasSize(1);
  }

  @Test
  @DisplayName("a place that cannot be written to is told before anything runs")
  void unwritable() {
    Call call = ae("compare", file, "--out", file.resolve("below"));

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("name another place with --out");
  }
}
