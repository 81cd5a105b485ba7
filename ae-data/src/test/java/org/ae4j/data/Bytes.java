package org.ae4j.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Files in memory, byte by byte. */
final class Bytes {
  private Bytes() {}

  static ByteInput input(byte[] bytes) {
    return ByteInput.of("memory", new ByteArrayInputStream(bytes), bytes.length);
  }

  static byte[] of(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] join(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(packed)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** An NPY file of version 1. */
  static byte[] npy(String description, byte[] data) {
    return npy(1, description, data);
  }

  static byte[] npy(int version, String description, byte[] data) {
    byte[] text = description.getBytes(StandardCharsets.UTF_8);
    ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
    if (version == 1) {
      length.putShort((short) text.length);
    } else {
      length.putInt(text.length);
    }
    byte[] magic = of(0x93, 'N', 'U', 'M', 'P', 'Y', version, 0);
    return join(magic, length.array(), text, data);
  }

  static byte[] npy(String type, boolean columnMajor, String shape, byte[] data) {
    String order = columnMajor ? "True" : "False";
    return npy(
        "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }\n",
        data);
  }
}
