package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.graph.Shape;

/**
 * What a safetensors header says of one array of single precision.
 *
 * @param shape the extents; empty for a single number
 * @param start the array's first byte, counted from where data begin
 */
record TensorEntry(Shape shape, long start) {
  private static final String TYPE = "dtype";
  private static final String SHAPE = "shape";
  private static final String OFFSETS = "data_offsets";
  private static final List<String> FIELDS = List.of(TYPE, SHAPE, OFFSETS);
  private static final String SINGLE = "F32";
  private static final ArrayForm OFFSETS_FORM = new ArrayForm(long.class, ScalarForm.LONG);

  /**
   * Returns the entry of a piece of JSON.
   *
   * @throws org.ae4j.core.ModelFileException if it is malformed, of another type than {@code F32},
   *     or if its bytes do not suit its shape
   */
  static TensorEntry of(JsonNode node, Place place) {
    RecordForm.requireObject(node, place);
    RecordForm.requireKnownFields(node, FIELDS, place);
    Object type = RecordForm.field(node, TYPE, ScalarForm.TEXT, place);
    if (!type.equals(SINGLE)) {
      throw place.error("is of type " + type + ", but model files hold " + SINGLE + " alone");
    }
    Shape shape = (Shape) RecordForm.field(node, SHAPE, new ShapeForm(), place);
    long[] offsets = (long[]) RecordForm.field(node, OFFSETS, OFFSETS_FORM, place);
    boolean consistent =
        offsets.length == 2
            && offsets[0] >= 0
            && offsets[1] >= offsets[0]
            && offsets[1] - offsets[0] == Float.BYTES * shape.size();
    if (!consistent) {
      throw place.error(
          "has the data_offsets "
              + Arrays.toString(offsets)
              + ", but an array of shape "
              + shape
              + " needs "
              + Float.BYTES * shape.size()
              + " bytes");
    }
    return new TensorEntry(shape, offsets[0]);
  }

  /** Returns this entry as the header has it. */
  ObjectNode toJson() {
    ObjectNode node = Json.NODES.objectNode().put(TYPE, SINGLE);
    node.set(SHAPE, new ShapeForm().write(shape, Place.ROOT));
    node.putArray(OFFSETS).add(start).add(end());
    return node;
  }

  /** Returns the byte behind the array's last. */
  long end() {
    return start + Float.BYTES * shape.size();
  }
}
