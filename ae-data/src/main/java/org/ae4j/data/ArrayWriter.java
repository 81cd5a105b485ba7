package org.ae4j.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes arrays in row-major single precision. IDX and NPY hold no labels; NPZ holds the examples
 * as {@code X} and the labels, if there are any, as {@code y}.
 */
final class ArrayWriter {
  /** NumPy aligns the data behind the description to this. */
  private static final int ALIGNMENT = 64;

  private ArrayWriter() {}

  static void idx(Dataset data, Path file) {
    AtomicOutput.file(
        file,
        stream -> {
          int[] extents = withoutSingleChannel(extents(data));
          ByteBuffer head = ByteBuffer.allocate(4 + 4 * extents.length);
          head.putInt(0x0d << 8 | extents.length);
          Arrays.stream(extents).forEach(head::putInt);
          stream.write(head.array());
          values(data, ByteOrder.BIG_ENDIAN, stream);
        });
  }

  static void npy(Dataset data, Path file) {
    AtomicOutput.file(file, stream -> npyValues(data, stream));
  }

  static void npz(Dataset data, Path file) {
    AtomicOutput.file(
        file,
        stream -> {
          var zip = new ZipOutputStream(stream);
          zip.putNextEntry(entry("X.npy"));
          npyValues(data, zip);
          if (data.hasLabels()) {
            zip.putNextEntry(entry("y.npy"));
            npyLabels(data.labels(), zip);
          }
          zip.finish();
        });
  }

  /** A fixed time makes equal data equal files. */
  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }

  private static void npyValues(Dataset data, OutputStream stream) throws IOException {
    stream.write(description("<f4", extents(data)));
    values(data, ByteOrder.LITTLE_ENDIAN, stream);
  }

  private static void npyLabels(int[] labels, OutputStream stream) throws IOException {
    stream.write(description("<i4", labels.length));
    ByteBuffer bytes = ByteBuffer.allocate(4 * labels.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(labels);
    stream.write(bytes.array());
  }

  /** Version 1 has two bytes for the length of the description, which ends with a new line. */
  private static byte[] description(String type, int... extents) {
    String shape =
        Arrays.stream(extents).mapToObj(n -> n + ",").collect(Collectors.joining(" ", "(", ")"));
    String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
    int head = NpyReader.MAGIC.length + 4;
    int length = head + text.length() + 1;
    int padding = Math.floorMod(-length, ALIGNMENT);
    byte[] body = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(head + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(NpyReader.MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) body.length)
        .put(body)
        .array();
  }

  private static int[] extents(Dataset data) {
    return IntStream.concat(IntStream.of(data.size()), Arrays.stream(data.shape())).toArray();
  }

  /** The reader adds the channel again. */
  private static int[] withoutSingleChannel(int[] extents) {
    boolean single = extents.length == 4 && extents[3] == 1;
    return single ? Arrays.copyOf(extents, 3) : extents;
  }

  private static void values(Dataset data, ByteOrder order, OutputStream stream)
      throws IOException {
    float[] row = new float[data.width()];
    ByteBuffer bytes = ByteBuffer.allocate(4 * row.length).order(order);
    for (int i = 0; i < data.size(); i++) {
      data.copyRow(i, row, 0);
      bytes.asFloatBuffer().put(row);
      stream.write(bytes.array());
    }
  }
}
