package org.ae4j.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads IDX files, packed or not: two zero bytes, the element type, the number of axes, the extents
 * as big-endian integers, the elements in row-major order. Images get a channel axis of extent 1.
 * The labels of {@code …-images-idx3-…} are found beside it under the name {@code …-labels-idx1-…}.
 */
final class IdxReader {
  private IdxReader() {}

  static Dataset read(Path file, ReadOptions options) {
    RawArray values = read(file);
    Optional<Path> labelFile =
        options.arrays().labels().map(name -> file.resolveSibling(name)).or(() -> beside(file));
    Labels labels = labelFile.map(f -> read(f).asLabels(f.toString())).orElse(null);
    return values.complete(FileNames.stem(file), labels, options.missing());
  }

  private static Optional<Path> beside(Path file) {
    String name = file.getFileName().toString();
    Path labels = file.resolveSibling(name.replace("images-idx3", "labels-idx1"));
    return labels.equals(file) || !Files.isRegularFile(labels)
        ? Optional.empty()
        : Optional.of(labels);
  }

  private static RawArray read(Path file) {
    try (var input = ByteInput.of(file)) {
      return read(input);
    }
  }

  static RawArray read(ByteInput input) {
    byte[] magic = input.read(4, "the magic number");
    if (magic[0] != 0 || magic[1] != 0 || magic[3] < 1) {
      throw input.error("this is no IDX file: it starts with " + Arrays.toString(magic));
    }
    Element element = element(magic[2], input);
    long[] shape = new long[magic[3]];
    for (int axis = 0; axis < shape.length; axis++) {
      byte[] extent = input.read(4, "extent " + axis);
      shape[axis] = ByteBuffer.wrap(extent).getInt() & 0xffffffffL;
    }
    RawArray array = new ArrayLayout(element, ByteOrder.BIG_ENDIAN, false, shape).read(input);
    int[] example = array.features().shape();
    return shape.length != 3
        ? array
        : RawArray.of(new int[] {example[0], example[1], 1}, array.rows());
  }

  private static Element element(int code, ByteInput input) {
    return switch (code) {
      case 0x08 -> Element.UINT8;
      case 0x09 -> Element.INT8;
      case 0x0b -> Element.INT16;
      case 0x0c -> Element.INT32;
      case 0x0d -> Element.FLOAT32;
      case 0x0e -> Element.FLOAT64;
      default ->
          throw input.error(
              "element type 0x" + Integer.toHexString(code & 0xff) + " is none of IDX's 08 to 0e");
    };
  }
}
