package org.ae4j.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads NPY files of versions 1, 2 and 3. The first axis numbers the examples, the others are their
 * shape; an array with a single axis gives one column.
 */
final class NpyReader {
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private static final int LONGEST_DESCRIPTION = 1 << 16;

  private NpyReader() {}

  static Dataset read(Path file, ReadOptions options) {
    RawArray values = read(file);
    Labels labels =
        options
            .arrays()
            .labels()
            .map(name -> file.resolveSibling(name))
            .map(f -> read(f).asLabels(f.toString()))
            .orElse(null);
    return values.complete(FileNames.stem(file), labels, options.missing());
  }

  private static RawArray read(Path file) {
    try (var input = ByteInput.of(file)) {
      return read(input);
    }
  }

  static RawArray read(ByteInput input) {
    byte[] start = input.read(8, "the magic string");
    if (!Arrays.equals(start, 0, 6, MAGIC, 0, 6)) {
      throw input.error("this is no NPY file: it does not start with \\x93NUMPY");
    }
    if (start[6] < 1 || start[6] > 3) {
      throw input.error("NPY version " + start[6] + " is unknown; 1 to 3 are read");
    }
    long length = littleEndian(input.read(start[6] == 1 ? 2 : 4, "the description's length"));
    if (length > LONGEST_DESCRIPTION) {
      throw input.error("a description of " + length + " bytes is too long");
    }
    byte[] description = input.read((int) length, "the description");
    return NpyHeader.parse(new String(description, StandardCharsets.UTF_8), input).read(input);
  }

  private static long littleEndian(byte[] bytes) {
    long value = 0;
    for (int i = bytes.length - 1; i >= 0; i--) {
      value = value << 8 | bytes[i] & 0xff;
    }
    return value;
  }
}
