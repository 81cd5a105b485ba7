package org.ae4j.cli.model;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ae4j.cli.Call;
import org.ae4j.core.NoiseSource;
import org.ae4j.data.Dataset;
import org.ae4j.data.Format;
import org.ae4j.data.Sprites;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every type of autoencoder")
class AutoencoderTypeTest {
  @TempDir Path folder;

  private Call train(String type, Path data, String... more) {
    Object[] fixed = {
      "train",
      "--type",
      type,
      "--data",
      data,
      "--latent",
      "3",
      "--epochs",
      "1",
      "--out",
      folder.resolve("run")
    };
    Object[] words = new Object[fixed.length + more.length];
    System.arraycopy(fixed, 0, words, 0, fixed.length);
    System.arraycopy(more, 0, words, fixed.length, more.length);
    return ae(words);
  }

  private Path images() {
    Path file = folder.resolve("sprites.npz");
    Dataset sprites = Sprites.at(Sprites.random(24, new NoiseSource(1)));
    Format.NPZ.write(sprites, file);
    return file;
  }

  private Path signals() {
    float[][] rows = new float[30][140];
    for (int i = 0; i < rows.length; i++) {
      for (int t = 0; t < rows[i].length; t++) {
        rows[i][t] = (float) Math.sin(0.1 * t + i);
      }
    }
    Path file = folder.resolve("signals.npz");
    Format.NPZ.write(Dataset.of("signals", rows), file);
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense", "denoising", "conv", "vae"})
  @DisplayName("learns images, and its model reconstructs them")
  void images(String type) {
    Path data = images();
    Call call = train(type, data);
    assertThat(call.exitCode()).as(call.err()).isZero();
    Path model = folder.resolve("run").resolve("model.safetensors");
    Call use = ae("reconstruct", model, data, "--out", folder.resolve("rebuilt.npy"));
    assertThat(use.exitCode()).as(use.err()).isZero();
  }

  @Test
  @DisplayName("for signals learns signals")
  void oneDimension() {
    Call call = train("conv1d", signals());
    assertThat(call.exitCode()).as(call.err()).isZero();
    Path run = folder.resolve("run");
    String sizes =
        "(?s).*convolution 8, stride 2 +70×8 +560\\R.*\\Rcode +\\[3] +3\\Rstart +18×32 .*";
    assertThat(ae("info", run.resolve("model.safetensors")).out()).matches(sizes);
    assertThat(run.resolve("report.html")).content().matches(sizes);
  }

  @Test
  @DisplayName("refuses options that it would not read")
  void options() {
    Call call = train("conv", images(), "--tied");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--tied");
  }

  @Test
  @DisplayName("is offered by its nearest name")
  void unknown() {
    Call call = train("con1d", images());
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("conv1d");
  }

  @Test
  @DisplayName("a long series is cut into windows, its end to judge on")
  void windows() {
    float[][] points = new float[1000][1];
    for (int t = 0; t < points.length; t++) {
      points[t][0] = (float) Math.sin(0.1 * t);
    }
    Path file = folder.resolve("series.npz");
    Format.NPZ.write(Dataset.of("series", points), file);
    Call call = train("conv1d", file, "--window", "40", "--hop", "20");

    assertThat(call.exitCode()).as(call.err()).isZero();
    // 900 points give 44 windows, the last 100 give 4.
    assertThat(folder.resolve("run/settings.csv")).content().contains("44 × [40, 1]", "4 unseen");
    assertThat(folder.resolve("run/report.html")).content().contains("Step by step: encoding");
    assertThat(train("conv1d", file, "--window", "40", "--patch", "8").err()).contains("use one");
    assertThat(train("conv1d", file, "--hop", "40").err()).contains("--hop needs");
  }

  @Test
  @DisplayName("pictures are cut into squares, those of other pictures to judge on")
  void patches() {
    Call call = train("conv", images(), "--patch", "16");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(folder.resolve("run/settings.csv")).content().contains("× [16, 16, 1]");
    assertThat(folder.resolve("run/report.html")).content().contains("Filters", "looks for");
  }
}
