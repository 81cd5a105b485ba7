package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An NPY file")
class NpyReaderTest {
  private static RawArray read(byte[] bytes) {
    return NpyReader.read(Bytes.input(bytes));
  }

  private static float one(String type, int... bytes) {
    return read(Bytes.npy(type, false, "(1,)", Bytes.of(bytes))).rows()[0][0];
  }

  @Test
  @DisplayName("holds every type of whole number, in either order of bytes")
  void integers() {
    assertThat(one("|b1", 1)).isEqualTo(1);
    assertThat(one("|i1", 0x80)).isEqualTo(-128);
    assertThat(one("|u1", 0x80)).isEqualTo(128);
    assertThat(one("<i2", 0xfe, 0xff)).isEqualTo(-2);
    assertThat(one(">i2", 0xff, 0xfe)).isEqualTo(-2);
    assertThat(one("<u2", 0xfe, 0xff)).isEqualTo(65534);
    assertThat(one(">i4", 0, 0, 1, 0)).isEqualTo(256);
    assertThat(one("<u4", 0, 0, 0, 0x80)).isEqualTo(0x1p31f);
    assertThat(one("<i8", 3, 0, 0, 0, 0, 0, 0, 0)).isEqualTo(3);
    assertThat(one(">i8", 255, 255, 255, 255, 255, 255, 255, 253)).isEqualTo(-3);
    assertThat(one("<u8", 0, 0, 0, 0, 0, 0, 0, 0x80)).isEqualTo(0x1p63f);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "3c00, 1", "c000, -2", "0001, 5.9604645e-8", "8400, -6.1035156e-5", "7bff, 65504",
    "7c00, Infinity", "fc00, -Infinity", "7e00, NaN", "3555, 0.33325195", "8000, -0.0"
  })
  @DisplayName("holds numbers of half precision")
  void halves(String bits, float expected) {
    int half = Integer.parseInt(bits, 16);
    // Boxed numbers compare NaN and the two zeros as the bits they are.
    assertThat(one("<f2", half & 0xff, half >> 8)).isEqualTo(Float.valueOf(expected));
    assertThat(one(">f2", half >> 8, half & 0xff)).isEqualTo(Float.valueOf(expected));
  }

  @Test
  @DisplayName("holds numbers of single and double precision")
  void floats() {
    byte[] big = ByteBuffer.allocate(8).putDouble(Math.PI).array();
    byte[] little =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(Math.PI).array();
    assertThat(read(Bytes.npy(">f8", false, "(1,)", big)).rows()[0][0]).isEqualTo((float) Math.PI);
    assertThat(read(Bytes.npy("<f8", false, "(1,)", little)).rows()[0][0])
        .isEqualTo((float) Math.PI);
    assertThat(one("<f4", 0, 0, 0x80, 0x3f)).isEqualTo(1);
  }

  @Test
  @DisplayName("lies row by row or column by column")
  void orders() {
    byte[] data = Bytes.of(0, 1, 2, 3, 4, 5);
    assertThat(read(Bytes.npy("|u1", false, "(2, 3)", data)).rows())
        .isDeepEqualTo(new float[][] {{0, 1, 2}, {3, 4, 5}});
    assertThat(read(Bytes.npy("|u1", true, "(2, 3)", data)).rows())
        .isDeepEqualTo(new float[][] {{0, 2, 4}, {1, 3, 5}});
  }

  @Test
  @DisplayName("with more axes has its first index fastest in Fortran's order")
  void threeAxes() {
    int[] bytes = new int[24];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 4; k++) {
          bytes[i + 2 * (j + 3 * k)] = 100 * i + 10 * j + k;
        }
      }
    }
    RawArray array = read(Bytes.npy("|u1", true, "(2, 3, 4)", Bytes.of(bytes)));
    assertThat(array.features().shape()).containsExactly(3, 4);
    assertThat(array.rows()[1])
        .containsExactly(100, 101, 102, 103, 110, 111, 112, 113, 120, 121, 122, 123);
  }

  @Test
  @DisplayName("of columns longer than a buffer is read whole")
  void longColumns() {
    byte[] data = new byte[2 * 20_000];
    data[20_000 + 19_999] = 9;
    data[8192] = 5;
    float[][] rows = read(Bytes.npy("|u1", true, "(20000, 2)", data)).rows();
    assertThat(rows[19_999]).containsExactly(0, 9);
    assertThat(rows[8192]).containsExactly(5, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @DisplayName("may be of version 1, 2 or 3")
  void versions(int version) {
    String description = "{\"shape\": (2L,), 'descr':'|u1' , 'fortran_order' :False}";
    assertThat(read(Bytes.npy(version, description, Bytes.of(4, 5))).rows())
        .isDeepEqualTo(new float[][] {{4}, {5}});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{'descr': '<f4', 'fortran_order': False}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': ()}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (0,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': 'x'}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} + f()",
        "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1",
        "{'descr': '<f4",
        "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '|O', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<c8', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<U4', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': 'x', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (999999999999999999,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000, 2000000000)}",
        "{'descr': '<f4', 'fortran_order': True, 'shape': (1000, 1000)}"
      })
  @DisplayName("with a broken, foreign or hostile description is refused")
  void refusesDescriptions(String description) {
    assertThatThrownBy(() -> read(Bytes.npy(description, new byte[4])))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("memory, byte ");
  }

  @Test
  @DisplayName("that ends early or late is refused with the byte")
  void wrongLength() {
    byte[] whole = Bytes.npy("<f4", false, "(2,)", new byte[8]);
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1)))
        .hasMessageContaining("byte " + (whole.length - 8) + ": shape [2] would take 8 bytes");
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 1)))
        .hasMessageContaining("byte " + whole.length + ": the data should end here");
    assertThatThrownBy(() -> read(Bytes.npy(4, "", new byte[0]))).hasMessageContaining("version 4");
    byte[] longText = Bytes.join(Bytes.of(0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 255, 255, 255, 127));
    assertThatThrownBy(() -> read(longText)).hasMessageContaining("too long");
  }
}
