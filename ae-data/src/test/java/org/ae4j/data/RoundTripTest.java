package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is written")
class RoundTripTest {
  @TempDir Path folder;

  private final Dataset data =
      new LowRankPlane(6, 3, 0.1)
          .sample(5, new NoiseSource(3))
          .withLabels(new int[] {0, 2, 1, 1, 0}, List.of("cat", "dog", "Bär, weiß"));

  private Dataset written(Dataset set, String name, ReadOptions options) {
    Path file = folder.resolve(name);
    Format.of(file).write(set, file);
    return Format.of(file).read(file, options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"low-rank.csv", "low-rank.csv.gz", "low-rank.tsv"})
  @DisplayName("as a table reads back the same, bit for bit, with its labels")
  void table(String name) {
    var options = ReadOptions.USUAL.withTable(TableOptions.USUAL.withLabel("label"));
    Dataset back = written(data, name, options);
    assertThat(back.toArray()).isDeepEqualTo(data.toArray());
    assertThat(back.labelNames()).containsExactly("Bär, weiß", "cat", "dog");
    assertThat(back.labels()).containsExactly(1, 0, 2, 2, 1);
  }

  @Test
  @DisplayName("as a table keeps extreme numbers and the names of columns")
  void extremes() {
    float[][] values = {{Float.MIN_VALUE, Float.MAX_VALUE, -0f, 16777216, 0.1f}};
    Dataset back = written(Dataset.of("x", values), "x.csv", ReadOptions.USUAL);
    assertThat(back.toArray()).isDeepEqualTo(values);
    assertThat(back.featureNames()).containsExactly("x0", "x1", "x2", "x3", "x4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"low-rank.npy", "low-rank.idx", "low-rank.idx.gz", "low-rank.npy.gz"})
  @DisplayName("as an array reads back the same without labels")
  void arrays(String name) {
    assertThat(written(data, name, ReadOptions.USUAL)).isEqualTo(data.withoutLabels());
    Dataset pictures = data.withoutLabels().withShape(2, 3, 1);
    Dataset back = written(pictures, name, ReadOptions.USUAL);
    assertThat(back).isEqualTo(pictures);
  }

  @Test
  @DisplayName("as an archive reads back the same with labels, and equal data are equal files")
  void archive() throws IOException {
    Dataset numbered = data.withLabels(data.labels(), List.of());
    assertThat(written(numbered, "low-rank.npz", ReadOptions.USUAL)).isEqualTo(numbered);
    byte[] first = Files.readAllBytes(folder.resolve("low-rank.npz"));
    written(numbered, "low-rank.npz", ReadOptions.USUAL);
    assertThat(Files.readAllBytes(folder.resolve("low-rank.npz"))).isEqualTo(first);
  }

  @Test
  @DisplayName("as pictures reads back to within half a step of 1/255, by class")
  void pictures() {
    float[][] values = {{0, 0.5f, 1}, {0.25f, -3, 7}};
    Dataset set =
        Dataset.of("faces", values, 1, 3, 1).withLabels(new int[] {1, 0}, List.of("a", "b"));
    Dataset back = written(set, "faces", ReadOptions.USUAL);
    assertThat(back.labels()).containsExactly(0, 1);
    assertThat(back.row(1)).containsExactly(new float[] {0, 0.5f, 1}, within(0.5f / 255 + 1e-6f));
    assertThat(back.row(0)).containsExactly(new float[] {0.25f, 0, 1}, within(0.5f / 255 + 1e-6f));
  }

  @Test
  @DisplayName("as colour pictures reads back exactly where values are whole steps")
  void colours() {
    float[][] values = {{0.2f, 0.4f, 0.6f, 1, 0, 0.8f}};
    Dataset set = Dataset.of("c", values, 2, 1, 3);
    Dataset back = written(set, "c", ReadOptions.USUAL.withImages(ImageOptions.COLOUR));
    assertThat(back.shape()).containsExactly(2, 1, 3);
    assertThat(back.row(0)).containsExactly(values[0], within(1e-6f));
  }

  @Test
  @DisplayName("as pictures needs the shape of one, a place that is free, and stays inside it")
  void picturesRefused() throws IOException {
    assertThatThrownBy(() -> written(data, "p", ReadOptions.USUAL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("pictures have shape");
    Files.createDirectories(folder.resolve("full/sub"));
    Dataset picture = data.withoutLabels().withShape(2, 3);
    assertThatThrownBy(() -> written(picture, "full", ReadOptions.USUAL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not an empty folder");
    Dataset hostile = picture.withLabels(new int[5], List.of("../../outside"));
    Dataset back = written(hostile, "inside", ReadOptions.USUAL);
    assertThat(back.labelNames()).containsExactly("_.._.._outside");
    assertThat(folder.resolve("../outside")).doesNotExist();
  }

  @Test
  @DisplayName("replaces a file only when it is complete, and leaves nothing else behind")
  void atomic() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                AtomicOutput.file(
                    file,
                    stream -> {
                      stream.write("half".getBytes(StandardCharsets.UTF_8));
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the disk is full");
    assertThat(file).hasContent("old");
    Format.CSV.write(data, file);
    assertThat(Files.readString(file)).startsWith("x0,x1");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  @DisplayName("needs a place that exists")
  void noPlace() {
    assertThatThrownBy(() -> Format.NPY.write(data, folder.resolve("no/such/a.npy")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("cannot write");
  }

  @Test
  @DisplayName("has the format that its name tells, or none")
  void formats() {
    assertThat(Format.of(Path.of("train-images-idx3-ubyte.gz"))).isEqualTo(Format.IDX);
    assertThat(Format.of(Path.of("train-images.idx3-ubyte"))).isEqualTo(Format.IDX);
    assertThat(Format.of(Path.of("ECG5000_TRAIN.txt.gz"))).isEqualTo(Format.CSV);
    assertThat(Format.of(Path.of("out/pictures"))).isEqualTo(Format.IMAGES);
    assertThat(Format.named("NPZ")).isEqualTo(Format.NPZ);
    assertThat(Format.of(Path.of("/"))).isEqualTo(Format.IMAGES);
    assertThatThrownBy(() -> Format.of(Path.of("a.xlsx")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("does not tell the format");
    assertThatThrownBy(() -> Format.named("cvs"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("did you mean \"csv\"?");
  }
}
