package org.ae4j.core.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.FloatArray;
import org.ae4j.core.ModelFileException;
import org.ae4j.core.Snapshot;

/** The bytes of a model file as a snapshot. */
final class ModelFileReader {
  /** Longer headers are refused before memory is taken for them. */
  static final int LONGEST_HEADER = Json.LONGEST;

  private final InputStream stream;
  private final long length;

  /**
   * Prepares to read.
   *
   * @param stream the file's bytes
   * @param length how many there are
   */
  ModelFileReader(InputStream stream, long length) {
    this.stream = stream;
    this.length = length;
  }

  /** Reads and checks everything; see {@link ModelFile#read}. */
  Snapshot read(ComponentRegistry registry) throws IOException {
    byte[] bytes = headerBytes();
    Header header = Header.of(bytes, length - Header.PREFIX - bytes.length);
    requireKnownPrefixes(header);
    Checksum checksum = new Checksum(Checksum.blanked(bytes, header.metadata().checksum()));
    Map<String, FloatArray> arrays = arrays(header, checksum);
    requireChecksum(header.metadata().checksum(), checksum.finish());
    arrays.forEach((name, array) -> FloatBytes.requireFinite(name, array.values()));
    Map<String, FloatArray> weights = below(ModelFileWriter.WEIGHT, arrays);
    Map<String, FloatArray> states = below(ModelFileWriter.STATE, arrays);
    ModelDescription description =
        new Descriptions(registry)
            .fromJson(header.metadata().description(), ModelDescription.class);
    return description.with(weights, states);
  }

  private byte[] headerBytes() throws IOException {
    if (length < Header.PREFIX) {
      throw new ModelFileException(
          "it ends at byte "
              + length
              + ", inside the "
              + Header.PREFIX
              + " bytes of the header's length");
    }
    long size = ByteBuffer.wrap(exactly(Header.PREFIX)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (size < 0 || size > LONGEST_HEADER) {
      throw new ModelFileException(
          "its first 8 bytes announce a header of "
              + Long.toUnsignedString(size)
              + " bytes, more than the "
              + LONGEST_HEADER
              + " allowed; it is no model file");
    }
    if (size > length - Header.PREFIX) {
      throw new ModelFileException(
          "its header should end at byte "
              + (Header.PREFIX + size)
              + " but the file ends at byte "
              + length
              + "; it was cut off or is no model file");
    }
    return exactly((int) size);
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = stream.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("it became shorter while it was read");
    }
    return bytes;
  }

  /** Returns the arrays in the order of the header. */
  private Map<String, FloatArray> arrays(Header header, Checksum checksum) throws IOException {
    Map<String, FloatArray> arrays = new LinkedHashMap<>();
    header.arrays().keySet().forEach(name -> arrays.put(name, null));
    FloatBytes bytes = new FloatBytes();
    for (var entry : header.ordered()) {
      float[] values = new float[Math.toIntExact(entry.getValue().shape().size())];
      bytes.read(stream, values, checksum::add);
      arrays.put(entry.getKey(), new FloatArray(entry.getValue().shape(), values));
    }
    return arrays;
  }

  private static void requireChecksum(String said, String found) {
    if (!said.equals(found)) {
      throw new ModelFileException(
          "it is damaged: its checksum should be "
              + said
              + " but is "
              + found
              + "; restore it from a copy or train again");
    }
  }

  private static void requireKnownPrefixes(Header header) {
    for (String name : header.arrays().keySet()) {
      if (!name.startsWith(ModelFileWriter.WEIGHT) && !name.startsWith(ModelFileWriter.STATE)) {
        throw Place.ROOT
            .field(name)
            .error(
                "is neither below "
                    + ModelFileWriter.WEIGHT
                    + " nor below "
                    + ModelFileWriter.STATE);
      }
    }
  }

  /** Returns the arrays below a prefix, without it. */
  private static Map<String, FloatArray> below(String prefix, Map<String, FloatArray> arrays) {
    Map<String, FloatArray> below = new LinkedHashMap<>();
    arrays.forEach(
        (name, array) -> {
          if (name.startsWith(prefix)) {
            below.put(name.substring(prefix.length()), array);
          }
        });
    return below;
  }
}
