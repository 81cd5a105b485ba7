package org.ae4j.cli.command;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ae4j.cli.Call;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Distribution;
import org.ae4j.core.FloatArray;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.model.ModelFile;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Format;
import org.ae4j.data.ImageOptions;
import org.ae4j.data.PictureFiles;
import org.ae4j.data.ReadOptions;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ae denoise")
class DenoiseCommandTest {
  private static final double ONE_BYTE = 0.5 / 255 + 1e-6;

  @TempDir static Path models;
  private static Path ofPictures;
  private static Path ofSignals;

  @TempDir Path folder;

  @BeforeAll
  static void models() {
    ofPictures = thatKeepsAll(Shape.of(4, 4, 1), models.resolve("pictures.safetensors"));
    ofSignals = thatKeepsAll(Shape.of(8, 2), models.resolve("signals.safetensors"));
  }

  /**
   * Writes a linear model whose weights are the identity: what it restores is what it was given.
   */
  private static Path thatKeepsAll(Shape example, Path file) {
    int width = Math.toIntExact(example.size());
    float[] identity = new float[width * width];
    for (int i = 0; i < width; i++) {
      identity[i * width + i] = 1;
    }
    Map<String, FloatArray> start = new LinkedHashMap<>();
    start.put("encoder/layer1/weights", new FloatArray(Shape.of(width, width), identity));
    start.put("decoder/layer1/weights", new FloatArray(Shape.of(width, width), identity));
    Autoencoder linear = Dense.autoencoder(DenseConfig.ofLayers(), width, Losses.squaredError());
    Samples zeros = Samples.of(example, new float[2 * width]);
    // Zeros are rebuilt without error, so training moves nothing.
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(1)).startingFrom(start);
    try (TrainedAutoencoder model = trainer.fit(linear, zeros)) {
      ModelFile.write(file, model.snapshot());
    }
    return file;
  }

  private static Dataset random(String name, int height, int width, int channels) {
    float[] values = new float[height * width * channels];
    new NoiseSource(1).stream(name).fill(Distribution.UNIFORM, 0, 0, values, values.length);
    return Dataset.of(name, new float[][] {values}, height, width, channels);
  }

  private Path picture(String name, int height, int width) {
    Path file = folder.resolve(name);
    PictureFiles.write(random(name, height, width, 1), file);
    return file;
  }

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"4,4", "9,13", "3,20", "2,2"})
  @DisplayName("takes pictures of any size, also smaller than the model's")
  void anySize(int height, int width) {
    Path input = picture("in.png", height, width);
    Path out = folder.resolve("out.png");
    Call call = ae("denoise", ofPictures, input, "--out", out);
    assertThat(call.exitCode()).as(call.err()).isZero();
    Dataset restored = PictureFiles.read(out, ImageOptions.GREY);
    assertThat(restored.shape()).containsExactly(height, width, 1);
    assertThat(restored.row(0))
        .containsExactly(random("in.png", height, width, 1).row(0), within((float) ONE_BYTE));
  }

  @Test
  @DisplayName("restores a folder of pictures of different sizes under their names")
  void folder() throws IOException {
    Path input = Files.createDirectory(folder.resolve("scans"));
    PictureFiles.write(random("a", 6, 7, 1), input.resolve("a.png"));
    PictureFiles.write(random("b", 11, 5, 1), input.resolve("b.png"));
    Files.writeString(input.resolve("notes.txt"), "no picture");
    Path out = folder.resolve("restored");
    assertThat(ae("denoise", ofPictures, input, "--out", out).out()).contains("2 restored");
    assertThat(out.resolve("a.png")).exists();
    assertThat(PictureFiles.read(out.resolve("b.png"), ImageOptions.GREY).shape())
        .containsExactly(11, 5, 1);
  }

  @Test
  @DisplayName("restores long signals, and short ones, with the names of their columns")
  void signals() throws IOException {
    for (int length : new int[] {29, 5}) {
      StringBuilder text = new StringBuilder("left,right\n");
      for (int t = 0; t < length; t++) {
        text.append(0.5 * t).append(',').append(-0.25 * t).append('\n');
      }
      Path input = Files.writeString(folder.resolve(length + ".csv"), text);
      Path out = folder.resolve("restored" + length + ".csv");
      Call call = ae("denoise", ofSignals, input, "--out", out, "--hop", "3");
      assertThat(call.exitCode()).as(call.err()).isZero();
      assertThat(out).content().startsWith("left,right\n");
      Dataset restored = Format.CSV.read(out, ReadOptions.USUAL);
      assertThat(restored.size()).isEqualTo(length);
      assertThat(restored.row(4)).containsExactly(new float[] {2, -1}, within(1e-5f));
    }
  }

  @Test
  @DisplayName("measures against clean pictures, beside classical filters")
  void scores() throws IOException {
    Path clean = Files.createDirectory(folder.resolve("clean"));
    Path noisy = Files.createDirectory(folder.resolve("noisy"));
    for (String name : new String[] {"a.png", "b.png"}) {
      float[] even = new float[32 * 32];
      Arrays.fill(even, 0.5f);
      PictureFiles.write(Dataset.of(name, new float[][] {even}, 32, 32, 1), clean.resolve(name));
      float[] noise = random(name, 32, 32, 1).row(0);
      for (int i = 0; i < noise.length; i++) {
        noise[i] = 0.4f + 0.2f * noise[i];
      }
      PictureFiles.write(Dataset.of(name, new float[][] {noise}, 32, 32, 1), noisy.resolve(name));
    }
    Object[] words = {
      "denoise", ofPictures, noisy, "--out", folder.resolve("out"), "--clean", clean, "--json"
    };
    JsonNode scores = new ObjectMapper().readTree(ae(words).out()).get("scores");
    Map<String, Double> psnr = new LinkedHashMap<>();
    scores.forEach(score -> psnr.put(score.get("method").asText(), score.get("psnr").asDouble()));
    assertThat(psnr.keySet())
        .startsWith("damaged", "model")
        .anyMatch(name -> name.startsWith("median"))
        .anyMatch(name -> name.startsWith("bilateral"))
        .anyMatch(name -> name.startsWith("wavelet"))
        .contains("wiener");
    // Uniform noise of width 0.2: its variance is 0.2²/12, which is 24.8 dB below 1.
    assertThat(psnr.get("damaged")).isEqualTo(24.77, within(0.5));
    assertThat(psnr.get("model")).isEqualTo(psnr.get("damaged"), within(0.05));
    assertThat(psnr.get("gaussian_3.0")).isGreaterThan(psnr.get("damaged") + 5);
    assertThat(scores.get(0).get("ssim").asDouble()).isBetween(0.0, 0.9);
  }

  @Test
  @DisplayName("says of what equals the clean picture that it is exact, and measures a signal, too")
  void exact() throws IOException {
    Path input = picture("in.png", 12, 13);
    Object[] words = {"denoise", ofPictures, input, "--out", folder.resolve("o.png")};
    assertThat(ae(with(words, "--clean", input)).out()).contains("damaged", "exact", "1.0000");
    assertThat(ae(with(words, "--clean", input, "--json")).out()).contains("\"psnr\" : null");
    Path signal = Files.writeString(folder.resolve("s.csv"), "a,b\n" + "0.5,2\n1,-1\n".repeat(8));
    Path noisy = Files.writeString(folder.resolve("n.csv"), "a,b\n" + "0,2\n1,-1\n".repeat(8));
    // Of 32 values 8 are off by 0.5 on a range of 3: 10 log(9 / 0.0625) dB.
    assertThat(
            ae("denoise", ofSignals, noisy, "--out", folder.resolve("r.csv"), "--clean", signal)
                .out())
        .containsPattern("damaged +21.58 +-")
        .containsPattern("model +21.58 +-");
  }

  @Test
  @DisplayName("takes the ratio of the mean error, so that one exact example does not hide others")
  void oneExact() throws IOException {
    String exact = "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,3\n";
    Path clean = Files.writeString(folder.resolve("c.csv"), exact + exact);
    Path damaged =
        Files.writeString(folder.resolve("d.csv"), exact + exact.replace("0,3", "1.5,3"));
    Call call =
        ae("denoise", ofSignals, damaged, "--out", folder.resolve("r.csv"), "--clean", clean);
    // Of 32 values one is off by 1.5 on a range of 3: 10 log(32 · 9 / 2.25) dB.
    assertThat(call.out())
        .as(call.err())
        .containsPattern("damaged +21.07 ")
        .doesNotContain("exact");
  }

  private static Object[] with(Object[] words, Object... more) {
    return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray();
  }

  @Test
  @DisplayName("says what does not fit")
  void refused() throws IOException {
    Path input = picture("in.png", 9, 13);
    assertThat(ae("denoise", ofPictures, input, "--out", folder.resolve("out.jpg")).err())
        .contains(".png");
    assertThat(ae("denoise", ofSignals, folder, "--out", folder.resolve("out")).exitCode())
        .isZero();
    Path other = picture("other.png", 9, 12);
    Call sizes =
        ae("denoise", ofPictures, input, "--out", folder.resolve("o.png"), "--clean", other);
    assertThat(sizes.exitCode()).isEqualTo(1);
    assertThat(sizes.err()).contains("same size", "[9, 13, 1]", "[9, 12, 1]");
    assertThat(folder.resolve("o.png")).doesNotExist();
    Path table = Files.writeString(folder.resolve("wide.csv"), "a,b,c\n1,2,3\n4,5,6\n");
    assertThat(ae("denoise", ofSignals, table, "--out", folder.resolve("o.csv")).err())
        .contains("[8, 2]", "3 numbers");
    assertThat(ae("denoise", ofPictures, input, "--out", folder.resolve("o.png"), "--hop=0").err())
        .contains("--hop");
  }
}
