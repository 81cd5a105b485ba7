package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A broken file")
class BrokenFilesTest {
  private static final int MUTANTS = 400;

  @TempDir Path folder;

  /** A small good file, whatever its format. */
  private Path good(String name) {
    Dataset data =
        new LowRankPlane(6, 3, 0.1)
            .sample(4, new NoiseSource(3))
            .withLabels(new int[] {0, 1, 1, 0}, List.of())
            .withShape(2, 3);
    Path file = folder.resolve(name);
    if (Format.of(file) != Format.IMAGES) {
      Format.of(file).write(data, file);
      return file;
    }
    Format.IMAGES.write(data.withoutLabels().head(1), folder.resolve("pictures"));
    return folder.resolve("pictures/0.png");
  }

  private static void readAsFor(Path original, Path file) {
    Format.of(original).read(file, ReadOptions.USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.idx", "a.idx.gz", "a.npy", "a.npy.gz", "a.npz", "a.csv.gz"})
  @DisplayName("that is cut anywhere is refused")
  void truncated(String name) throws IOException {
    Path file = good(name);
    byte[] bytes = Files.readAllBytes(file);
    Path cut = folder.resolve("cut-" + name);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> readAsFor(file, cut))
          .as("%s cut to %s of %s bytes", name, length, bytes.length)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("cut-");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.idx", "a.idx.gz", "a.npy", "a.npy.gz", "a.npz", "a.csv", "a.csv.gz", "a.png"})
  @DisplayName("with bytes changed at random is refused, or read as what it then says")
  void mutated(String name) throws IOException {
    Path file = good(name);
    byte[] bytes = Files.readAllBytes(file);
    Path mutant = folder.resolve("mutant-" + name);
    var random = new SplittableRandom(20240501);
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] changed = bytes.clone();
      for (int flips = random.nextInt(1, 5); flips > 0; flips--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Files.write(mutant, changed);
      try {
        readAsFor(file, mutant);
      } catch (DataException e) {
        refused++;
        assertThat(e).hasMessageNotContaining("null");
      } catch (RuntimeException | OutOfMemoryError e) {
        fail(name + ", mutant " + i + ": only a DataException may be thrown", e);
      }
    }
    assertThat(refused).as("mutants refused").isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.idx", "a.npy", "a.npz", "a.csv", "a.png"})
  @DisplayName("of nothing but noise is refused")
  void noise(String name) throws IOException {
    Path file = good(name);
    Path noise = folder.resolve("noise-" + name);
    var random = new SplittableRandom(7);
    for (int length : new int[] {1, 10, 1000}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      Files.write(noise, bytes);
      assertThatThrownBy(() -> readAsFor(file, noise)).isInstanceOf(DataException.class);
    }
  }
}
