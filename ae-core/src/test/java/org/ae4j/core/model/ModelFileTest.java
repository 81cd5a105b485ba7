package org.ae4j.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.ModelFileException;
import org.ae4j.core.Snapshot;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A model file")
class ModelFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("model.safetensors");
  }

  private void write(Snapshot snapshot) {
    ModelFile.write(file, snapshot, Sample.REGISTRY);
  }

  private Snapshot read() {
    return ModelFile.read(file, Sample.REGISTRY);
  }

  private static Snapshot withWeights(Map<String, FloatArray> weights) {
    return new Snapshot(
        Sample.autoencoder(),
        Shape.of(1),
        Optional.empty(),
        weights,
        Map.of(),
        Optional.empty(),
        History.empty());
  }

  private List<String> folderContents() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  @DisplayName("reads back as an equal model, its weights in the same order")
  void roundTrip() {
    write(Sample.snapshot());
    assertThat(read()).isEqualTo(Sample.snapshot());
    assertThat(read().weights().keySet()).containsExactly("encoder/z", "encoder/a", "loss/scale");
  }

  @Test
  @DisplayName("holds a model without weights, condition, scaling or history")
  void empty() {
    write(Sample.untrained());
    assertThat(read()).isEqualTo(Sample.untrained());
  }

  @Test
  @DisplayName("holds arrays of any length")
  void large() {
    float[] values = new float[100_003];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    Snapshot snapshot = withWeights(Map.of("w", new FloatArray(Shape.of(values.length), values)));
    write(snapshot);
    assertThat(read()).isEqualTo(snapshot);
  }

  @Test
  @DisplayName("is the same bytes whenever the same model is written")
  void reproducible() throws IOException {
    write(Sample.snapshot());
    byte[] first = Files.readAllBytes(file);
    write(Sample.snapshot());
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  @Test
  @DisplayName("begins its data at a multiple of 8 and has no class names")
  void layout() throws IOException {
    write(Sample.snapshot());
    byte[] bytes = Files.readAllBytes(file);
    assertThat((bytes[0] & 0xff) % 8).isZero();
    assertThat(new String(bytes, 8, bytes.length - 8, StandardCharsets.UTF_8))
        .startsWith("{\"__metadata__\":{\"format\":\"ae4j\",\"version\":\"1\"")
        .contains(
            "\"weight/encoder/z\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}")
        .contains("\"state/encoder/z\"")
        .doesNotContain("org.ae4j");
  }

  @Test
  @DisplayName("replaces another one and leaves nothing beside it")
  void replaces() throws IOException {
    write(Sample.untrained());
    write(Sample.snapshot());
    assertThat(read()).isEqualTo(Sample.snapshot());
    assertThat(folderContents()).containsExactly("model.safetensors");
  }

  @Test
  @DisplayName("stays as it was when another model cannot be written in its place")
  void keepsTheOld() throws IOException {
    write(Sample.snapshot());
    float[] values = {0, Float.NaN};
    Snapshot broken = withWeights(Map.of("w", new FloatArray(Shape.of(2), values)));
    assertThatThrownBy(() -> write(broken))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("weight/w holds NaN at index 1");
    assertThat(read()).isEqualTo(Sample.snapshot());
    assertThat(folderContents()).containsExactly("model.safetensors");
  }

  @Test
  @DisplayName("is written in spite of an interrupt, which is not forgotten")
  void interrupted() {
    Thread.currentThread().interrupt();
    try {
      write(Sample.snapshot());
      assertThat(read()).isEqualTo(Sample.snapshot());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  @DisplayName("that does not exist, or whose folder does not, is named in the error")
  void missing() {
    assertThatThrownBy(this::read)
        .isInstanceOf(ModelFileException.class)
        .hasMessage(file + " cannot be read: there is no such file or directory");
    Path lost = folder.resolve("missing").resolve("model");
    assertThatThrownBy(() -> ModelFile.write(lost, Sample.snapshot(), Sample.REGISTRY))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(lost + " cannot be written: there is no such file or directory");
    assertThatThrownBy(() -> ModelFile.read(folder)).isInstanceOf(ModelFileException.class);
  }

  @Test
  @DisplayName("with a part that the reader does not know says which")
  void unknownPart() {
    write(Sample.snapshot());
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("$.autoencoder.encoder.type")
        .hasMessageContaining("'sample-encoder'");
  }
}
