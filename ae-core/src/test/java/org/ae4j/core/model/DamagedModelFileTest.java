package org.ae4j.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ae4j.core.ModelFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file that is no sound model is refused:")
class DamagedModelFileTest {
  private static final String OURS =
      "\"__metadata__\":{\"format\":\"ae4j\",\"version\":\"1\",\"checksum\":\""
          + Checksum.BLANK
          + "\",\"description\":\"{}\"}";

  @TempDir private Path folder;
  private Path file;
  private byte[] sound;

  @BeforeEach
  void writeSoundFile() throws IOException {
    file = folder.resolve("model.safetensors");
    ModelFile.write(file, Sample.snapshot(), Sample.REGISTRY);
    sound = Files.readAllBytes(file);
  }

  private void read(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    ModelFile.read(file, Sample.REGISTRY);
  }

  private static byte[] file(String header, int dataLength) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + dataLength)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }

  @Test
  @DisplayName("cut off at any byte, or with one more")
  void truncated() {
    for (int length = 0; length < sound.length; length++) {
      byte[] part = Arrays.copyOf(sound, length);
      assertThat(catchThrowable(() -> read(part)))
          .as("the first %d bytes", length)
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("byte");
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(sound, sound.length + 1)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("appended");
  }

  @Test
  @DisplayName("with any bit of any byte changed")
  void flipped() {
    for (int i = 0; i < sound.length; i++) {
      for (int mask : new int[] {1 << i % 8, 0x20, 0xff}) {
        byte[] changed = sound.clone();
        changed[i] ^= (byte) mask;
        assertThat(catchThrowable(() -> read(changed)))
            .as("byte %d changed by %x", i, mask)
            .isInstanceOf(ModelFileException.class);
      }
    }
  }

  @Test
  @DisplayName("with a changed weight, as damaged")
  void damagedWeight() {
    byte[] changed = sound.clone();
    changed[sound.length - 1] ^= 1;
    assertThatThrownBy(() -> read(changed)).hasMessageContaining("it is damaged: its checksum");
  }

  @Test
  @DisplayName("with weights that are not finite, though the checksum is right")
  void notFinite() {
    byte[] changed = sound.clone();
    ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putFloat(changed.length - 4, Float.POSITIVE_INFINITY);
    int header = Math.toIntExact(buffer.getLong(0));
    String text = new String(changed, 8, header, StandardCharsets.ISO_8859_1);
    int digits = text.indexOf("sha256:");
    byte[] blank =
        Checksum.blanked(
            Arrays.copyOfRange(changed, 8, 8 + header), text.substring(digits, digits + 71));
    Checksum checksum = new Checksum(blank);
    byte[] data = Arrays.copyOfRange(changed, 8 + header, changed.length);
    checksum.add(data, data.length);
    buffer.put(8 + digits, checksum.finish().getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> read(changed))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("state/encoder/z holds Infinity at index 0");
  }

  @Test
  @DisplayName("that announces an enormous header")
  void enormousHeader() {
    byte[] changed = sound.clone();
    Arrays.fill(changed, 0, 8, (byte) 0xff);
    assertThatThrownBy(() -> read(changed))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("announce a header of 18446744073709551615 bytes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                       | no AE4J model: its format is not said
          {"__metadata__":{"format":"pt"}}         | no AE4J model: its format is 'pt'
          {"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} | no AE4J model
          {"__metadata__":{"format":"ae4j","version":"2"}}  | reads version 1 alone
          {"__metadata__":{"format":"ae4j"}}       | $.__metadata__.version is missing
          {"__metadata__":3}                       | no AE4J model
          {"a":1,                                  | no JSON at byte 15
          []                                       | must be an object
          """)
  @DisplayName("of another program, or with a header that is none")
  void foreign(String header, String message) {
    assertThatThrownBy(() -> read(file(header, 4)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "w":{"dtype":"F16","shape":[4],"data_offsets":[0,8]}      | $.w is of type F16
          "w":{"dtype":"F32","shape":[2],"data_offsets":[0,12]}     | needs 8 bytes
          "w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}      | needs 8 bytes
          "w":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}     | needs 8 bytes
          "w":{"dtype":"F32","shape":[2],"data_offsets":[0]}        | data_offsets [0]
          "w":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}      | extents of at least 1
          "w":{"dtype":"F32","shape":[65536,65536],"data_offsets":[0,8]}  | more elements
          "w":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}     | with a gap behind
          "w":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}     | the arrays end at byte
          "w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]} | inside the array
          "w":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"more":1}   | has no field 'more'
          "w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]} | Duplicate
          "w":{"dtype":"F32","shape":[2]}                           | $.w.data_offsets is missing
          "w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}      | neither below weight/ nor below state/
          "weight/w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}     | it is damaged
          """)
  @DisplayName("with arrays that overlap, leave gaps, lie outside or are of another kind")
  void inconsistent(String arrays, String message) {
    byte[] bytes = file("{" + OURS + "," + arrays + "}", 8);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(message);
  }
}
