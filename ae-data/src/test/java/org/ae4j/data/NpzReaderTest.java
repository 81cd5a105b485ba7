package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An NPZ archive")
class NpzReaderTest {
  private static final byte[] ONE_TWO = Bytes.npy("|u1", false, "(2,)", Bytes.of(1, 2));
  private static final byte[] FIVE_SIX = Bytes.npy("|u1", false, "(2,)", Bytes.of(5, 6));

  @TempDir Path folder;

  private Path archive(Object... namesAndBytes) throws IOException {
    Path file = folder.resolve("a.npz");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
      }
    }
    return file;
  }

  private static Dataset read(Path file, ArrayOptions arrays) {
    return Format.NPZ.read(file, ReadOptions.USUAL.withArrays(arrays));
  }

  @Test
  @DisplayName("of X and y is examples and labels")
  void usual() throws IOException {
    Dataset data = read(archive("y.npy", FIVE_SIX, "X.npy", ONE_TWO), ArrayOptions.USUAL);
    assertThat(data.toArray()).isDeepEqualTo(new float[][] {{1}, {2}});
    assertThat(data.labels()).containsExactly(5, 6);
    assertThat(data.name()).isEqualTo("a");
  }

  @Test
  @DisplayName("of one array needs no name")
  void single() throws IOException {
    Dataset data = read(archive("ecg.npy", ONE_TWO, "notes.txt", new byte[3]), ArrayOptions.USUAL);
    assertThat(data.size()).isEqualTo(2);
    assertThat(data.hasLabels()).isFalse();
  }

  @Test
  @DisplayName("of several arrays takes the named ones")
  void named() throws IOException {
    Path file = archive("a.npy", ONE_TWO, "b.npy", FIVE_SIX);
    ArrayOptions options = ArrayOptions.USUAL.withValues("b").withLabels("a");
    assertThat(read(file, options).value(0, 0)).isEqualTo(5);
    assertThat(read(file, options).labels()).containsExactly(1, 2);
    assertThatThrownBy(() -> read(file, ArrayOptions.USUAL))
        .hasMessageContaining("several arrays; name one of [a, b]");
    assertThatThrownBy(() -> read(file, ArrayOptions.USUAL.withValues("bb")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("did you mean \"b\"?");
  }

  @Test
  @DisplayName("whose labels are not one whole number per row is refused")
  void wrongLabels() throws IOException {
    byte[] half = Bytes.npy("<f4", false, "(1,)", Bytes.of(0, 0, 0, 0x3f));
    Path file = archive("X.npy", ONE_TWO, "y.npy", half);
    assertThatThrownBy(() -> read(file, ArrayOptions.USUAL))
        .hasMessageContaining("row 0: a label must be one whole number, but is 0.5");
    byte[] three = Bytes.npy("|u1", false, "(3,)", Bytes.of(1, 2, 3));
    Path other = archive("X.npy", ONE_TWO, "y.npy", three);
    assertThatThrownBy(() -> read(other, ArrayOptions.USUAL))
        .hasMessage("a has 2 rows but 3 labels");
  }

  @Test
  @DisplayName("that is none, is empty or does not exist is refused")
  void refuses() throws IOException {
    Path text = folder.resolve("text.npz");
    Files.writeString(text, "hello");
    assertThatThrownBy(() -> read(text, ArrayOptions.USUAL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no readable NPZ archive");
    Path empty = archive("readme.txt", new byte[0]);
    assertThatThrownBy(() -> read(empty, ArrayOptions.USUAL)).hasMessageContaining("no arrays");
    assertThatThrownBy(() -> read(folder.resolve("none.npz"), ArrayOptions.USUAL))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("there is no file");
  }

  @Test
  @DisplayName("that unpacks to far more than memory is refused by its description")
  void bomb() throws IOException {
    byte[] bomb = Bytes.npy("|u1", false, "(2000000000, 100)", new byte[1 << 20]);
    Path file = archive("X.npy", bomb);
    assertThatThrownBy(() -> read(file, ArrayOptions.USUAL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("too short for it");
  }
}
