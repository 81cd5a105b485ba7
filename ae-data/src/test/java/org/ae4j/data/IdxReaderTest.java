package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An IDX file")
class IdxReaderTest {
  private static final byte[] TWO_BY_TWO = Bytes.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 2);

  private static float[][] read(byte[]... parts) {
    return IdxReader.read(Bytes.input(Bytes.join(parts))).rows();
  }

  @Test
  @DisplayName("holds unsigned bytes, packed or not")
  void unsignedBytes() {
    byte[] data = Bytes.of(1, 2, 254, 255);
    float[][] expected = {{1, 2}, {254, 255}};
    assertThat(read(TWO_BY_TWO, data)).isDeepEqualTo(expected);
    assertThat(read(Bytes.gzip(Bytes.join(TWO_BY_TWO, data)))).isDeepEqualTo(expected);
  }

  @Test
  @DisplayName("holds every other type of number, big-endian")
  void otherTypes() {
    byte[] one = Bytes.of(0, 0, 0, 1);
    assertThat(read(Bytes.of(0, 0, 0x09, 1), one, Bytes.of(0xff))[0]).containsExactly(-1);
    assertThat(read(Bytes.of(0, 0, 0x0b, 1), one, Bytes.of(0xff, 0xfe))[0]).containsExactly(-2);
    assertThat(read(Bytes.of(0, 0, 0x0c, 1), one, Bytes.of(0, 1, 0, 0))[0]).containsExactly(65536);
    assertThat(read(Bytes.of(0, 0, 0x0d, 1), one, Bytes.of(0x3f, 0x80, 0, 0))[0])
        .containsExactly(1);
    assertThat(read(Bytes.of(0, 0, 0x0e, 1), one, Bytes.of(0xbf, 0xe0, 0, 0, 0, 0, 0, 0))[0])
        .containsExactly(-0.5f);
  }

  @Test
  @DisplayName("of pictures gets a channel")
  void pictures() {
    byte[] head = Bytes.of(0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3);
    RawArray array = IdxReader.read(Bytes.input(Bytes.join(head, new byte[6])));
    assertThat(array.features().shape()).containsExactly(2, 3, 1);
  }

  @Test
  @DisplayName("of pictures brings the labels that lie beside it")
  void labelsBeside(@TempDir Path folder) throws IOException {
    byte[] head = Bytes.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1);
    Path images = folder.resolve("my-images-idx3-ubyte");
    Files.write(images, Bytes.join(head, Bytes.of(3, 4)));
    assertThat(Format.IDX.read(images, ReadOptions.USUAL).hasLabels()).isFalse();
    byte[] labels = Bytes.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 9);
    Files.write(folder.resolve("my-labels-idx1-ubyte"), labels);
    assertThat(Format.of(images).read(images, ReadOptions.USUAL).labels()).containsExactly(7, 9);
  }

  @Test
  @DisplayName("that ends early or late is refused with the byte")
  void wrongLength() {
    assertThatThrownBy(() -> read(TWO_BY_TWO, Bytes.of(1, 2, 3)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("memory, byte 12: shape [2, 2] would take 4 bytes");
    assertThatThrownBy(() -> read(TWO_BY_TWO, Bytes.of(1, 2, 3, 4, 5)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("memory, byte 16: the data should end here");
    assertThatThrownBy(() -> read(Bytes.gzip(Bytes.join(TWO_BY_TWO, Bytes.of(1, 2, 3)))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("memory, byte 15: the file ends within row 1, 1 bytes early");
  }

  @Test
  @DisplayName("that promises more than it can hold takes no memory")
  void hostile() {
    byte[] huge = Bytes.of(0, 0, 8, 2, 0x7f, 0xff, 0xff, 0xf0, 0x7f, 0xff, 0xff, 0xf0);
    assertThatThrownBy(() -> read(huge)).hasMessageContaining("is too large");
    byte[] large = Bytes.of(0, 0, 8, 2, 0x7f, 0, 0, 0, 0, 0, 0, 9);
    assertThatThrownBy(() -> read(large)).hasMessageContaining("too short for it");
    assertThatThrownBy(() -> read(Bytes.gzip(large)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("too short for it");
    byte[] many = Bytes.join(Bytes.of(0, 0, 8, 127), new byte[4 * 127]);
    assertThatThrownBy(() -> read(many)).hasMessageContaining("no elements");
  }

  @Test
  @DisplayName("that is none, or of an unknown type, is refused")
  void refuses() {
    assertThatThrownBy(() -> read(Bytes.of('P', 'K', 3, 4))).hasMessageContaining("no IDX file");
    assertThatThrownBy(() -> read(Bytes.of(0, 0, 7, 1, 0, 0, 0, 1, 5)))
        .hasMessageContaining("element type 0x7");
    assertThatThrownBy(() -> read(Bytes.of())).hasMessageContaining("within the magic number");
    assertThatThrownBy(() -> Format.IDX.read(Path.of("no-such.idx"), ReadOptions.USUAL))
        .isInstanceOf(DataException.class)
        .hasMessage("there is no file no-such.idx");
  }
}
