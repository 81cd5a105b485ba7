package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.LongStream;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;

/** Extents as an array of whole numbers, none of which may be the batch's. */
record ShapeForm() implements Form {
  private static final Form EXTENTS = new ArrayForm(long.class, ScalarForm.LONG);

  @Override
  public JsonNode write(Object value, Place place) {
    return EXTENTS.write(((Shape) value).extents(), place);
  }

  @Override
  public Shape read(JsonNode node, Place place) {
    long[] extents = (long[]) EXTENTS.read(node, place);
    if (LongStream.of(extents).anyMatch(extent -> extent < 1)) {
      throw place.error("must hold extents of at least 1, but was " + Excerpt.of(node));
    }
    try {
      return Shape.of(extents);
    } catch (ShapeException tooLarge) {
      throw place.error("has more elements than an array can hold: " + Excerpt.of(node));
    }
  }
}
