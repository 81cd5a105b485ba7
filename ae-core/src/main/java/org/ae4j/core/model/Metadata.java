package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ae4j.core.ModelFileException;

/**
 * What a model file says of itself.
 *
 * @param checksum of the whole file; see {@link Checksum}
 * @param description a {@link ModelDescription} as JSON
 */
record Metadata(String checksum, String description) {
  private static final String FORMAT = "format";
  private static final String OUR_FORMAT = "ae4j";
  private static final String VERSION = "version";
  private static final String OUR_VERSION = "1";
  private static final String CHECKSUM = "checksum";
  private static final String DESCRIPTION = "description";
  private static final List<String> FIELDS = List.of(FORMAT, VERSION, CHECKSUM, DESCRIPTION);

  /**
   * Returns the metadata of a piece of JSON.
   *
   * @param node null if the file has none
   * @throws ModelFileException if the file is another program's or of an unknown version
   */
  static Metadata of(JsonNode node, Place place) {
    String format = node == null ? "" : node.path(FORMAT).asText();
    if (!format.equals(OUR_FORMAT)) {
      throw new ModelFileException(
          "this is a safetensors file, but no AE4J model: its format is "
              + (format.isEmpty() ? "not said" : "'" + format + "'")
              + " rather than '"
              + OUR_FORMAT
              + "'");
    }
    Object version = RecordForm.field(node, VERSION, ScalarForm.TEXT, place);
    if (!version.equals(OUR_VERSION)) {
      throw place
          .field(VERSION)
          .error("is '" + version + "', but this AE4J reads version " + OUR_VERSION + " alone");
    }
    RecordForm.requireKnownFields(node, FIELDS, place);
    return new Metadata(text(node, CHECKSUM, place), text(node, DESCRIPTION, place));
  }

  private static String text(JsonNode node, String name, Place place) {
    return (String) RecordForm.field(node, name, ScalarForm.TEXT, place);
  }

  /** Returns the same with another checksum. */
  Metadata withChecksum(String other) {
    return new Metadata(other, description);
  }

  /** Returns this as the header has it. */
  ObjectNode toJson() {
    return Json.NODES
        .objectNode()
        .put(FORMAT, OUR_FORMAT)
        .put(VERSION, OUR_VERSION)
        .put(CHECKSUM, checksum)
        .put(DESCRIPTION, description);
  }
}
