package org.ae4j.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.ModelFileException;

/**
 * The header of a safetensors file: JSON between the eight bytes of its length and the data.
 *
 * @param metadata what the file is
 * @param arrays what arrays it holds, by name
 */
record Header(Metadata metadata, Map<String, TensorEntry> arrays) {
  /** The bytes in front of the header, which hold its length. */
  static final int PREFIX = Long.BYTES;

  private static final String METADATA = "__metadata__";

  /**
   * Returns the header of its bytes.
   *
   * @param bytes those between the prefix and the data
   * @param dataLength how many bytes come behind
   * @throws ModelFileException if they are no header, another program's, or do not suit the data
   */
  static Header of(byte[] bytes, long dataLength) {
    JsonNode json = parse(decode(bytes));
    RecordForm.requireObject(json, Place.ROOT);
    Metadata metadata = Metadata.of(json.get(METADATA), Place.ROOT.field(METADATA));
    Map<String, TensorEntry> arrays = new LinkedHashMap<>();
    for (var entry : json.properties()) {
      if (!entry.getKey().equals(METADATA)) {
        Place place = Place.ROOT.field(entry.getKey());
        arrays.put(entry.getKey(), TensorEntry.of(entry.getValue(), place));
      }
    }
    requireWhole(arrays, PREFIX + bytes.length, dataLength);
    return new Header(metadata, arrays);
  }

  private static String decode(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException error) {
      throw new ModelFileException(
          "the header is no UTF-8 text at byte " + (PREFIX + buffer.position()), error);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return Json.parse(text);
    } catch (JsonProcessingException error) {
      String place =
          Json.location(error).map(at -> " at byte " + offset(text, at.getCharOffset())).orElse("");
      throw new ModelFileException(
          "the header is no JSON" + place + ": " + error.getOriginalMessage(), error);
    }
  }

  /** Returns the byte of the file where a character of the header is. */
  private static int offset(String text, long character) {
    String before = text.substring(0, (int) Math.min(Math.max(character, 0), text.length()));
    return PREFIX + before.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Every byte of the data belongs to one array, so that nothing can hide between them. */
  private static void requireWhole(
      Map<String, TensorEntry> arrays, long dataStart, long dataLength) {
    long expected = 0;
    for (var array : ordered(arrays)) {
      TensorEntry entry = array.getValue();
      if (entry.start() != expected) {
        throw Place.ROOT
            .field(array.getKey())
            .error(
                "begins at byte "
                    + (dataStart + entry.start())
                    + (entry.start() < expected ? ", inside" : ", with a gap behind")
                    + " the array that ends at byte "
                    + (dataStart + expected));
      }
      expected = entry.end();
    }
    if (expected != dataLength) {
      throw new ModelFileException(
          "the arrays end at byte "
              + (dataStart + expected)
              + " but the file at byte "
              + (dataStart + dataLength)
              + "; it was cut off or something was appended");
    }
  }

  /** Returns the arrays in the order of their bytes. */
  List<Map.Entry<String, TensorEntry>> ordered() {
    return ordered(arrays);
  }

  private static List<Map.Entry<String, TensorEntry>> ordered(Map<String, TensorEntry> arrays) {
    return arrays.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> entry.getValue().start()))
        .toList();
  }

  /** Returns the same header with another checksum. */
  Header withChecksum(String checksum) {
    return new Header(metadata.withChecksum(checksum), arrays);
  }

  /** Returns the bytes of this header, filled with spaces so that data begin at a multiple of 8. */
  byte[] bytes() {
    ObjectNode json = Json.NODES.objectNode();
    json.set(METADATA, metadata.toJson());
    arrays.forEach((name, entry) -> json.set(name, entry.toJson()));
    byte[] text = Json.compact(json).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(text, Math.addExact(text.length, 7) / 8 * 8);
    Arrays.fill(padded, text.length, padded.length, (byte) ' ');
    return padded;
  }
}
