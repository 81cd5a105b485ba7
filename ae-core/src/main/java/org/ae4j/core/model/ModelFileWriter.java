package org.ae4j.core.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.FloatArray;
import org.ae4j.core.ModelFileException;
import org.ae4j.core.Snapshot;

/** A snapshot as the bytes of a model file. */
final class ModelFileWriter {
  /** In front of the path of every weight. */
  static final String WEIGHT = "weight/";

  /** In front of the path of every state. */
  static final String STATE = "state/";

  private final Map<String, FloatArray> arrays = new LinkedHashMap<>();
  private final Header header;

  /**
   * Prepares to write.
   *
   * @throws ModelFileException if the snapshot cannot be a file
   */
  ModelFileWriter(Snapshot snapshot, ComponentRegistry registry) {
    snapshot.weights().forEach((path, array) -> arrays.put(WEIGHT + path, array));
    snapshot.states().forEach((path, array) -> arrays.put(STATE + path, array));
    arrays.forEach((name, array) -> FloatBytes.requireFinite(name, array.values()));
    ModelDescription description = ModelDescription.of(snapshot);
    String json =
        Json.compact(new Descriptions(registry).write(description, ModelDescription.class));
    header = new Header(new Metadata(Checksum.BLANK, json), entries());
  }

  private Map<String, TensorEntry> entries() {
    Map<String, TensorEntry> entries = new LinkedHashMap<>();
    long end = 0;
    for (var array : arrays.entrySet()) {
      TensorEntry entry = new TensorEntry(array.getValue().shape(), end);
      entries.put(array.getKey(), entry);
      end = entry.end();
    }
    return entries;
  }

  /** Writes the whole file. */
  void writeTo(OutputStream stream) throws IOException {
    byte[] bytes = header.withChecksum(checksum()).bytes();
    if (bytes.length > ModelFileReader.LONGEST_HEADER) {
      throw new ModelFileException(
          "the description has "
              + bytes.length
              + " bytes; at most "
              + ModelFileReader.LONGEST_HEADER
              + " can be read back");
    }
    stream.write(Checksum.lengthPrefix(bytes));
    stream.write(bytes);
    writeData((piece, count) -> stream.write(piece, 0, count));
  }

  private String checksum() throws IOException {
    Checksum checksum = new Checksum(header.bytes());
    writeData(checksum::add);
    return checksum.finish();
  }

  private void writeData(FloatBytes.Sink sink) throws IOException {
    FloatBytes bytes = new FloatBytes();
    for (FloatArray array : arrays.values()) {
      bytes.write(array.values(), sink);
    }
  }
}
