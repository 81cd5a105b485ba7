package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Lists, as arrays.
 *
 * @param elements the form of an array with the same elements
 */
record ListForm(ArrayForm elements) implements Form {
  /** Returns the form of lists with elements of a form. */
  static ListForm of(Form element) {
    return new ListForm(new ArrayForm(Object.class, element));
  }

  @Override
  public JsonNode write(Object value, Place place) {
    return elements.write(((List<?>) value).toArray(), place);
  }

  @Override
  public Object read(JsonNode node, Place place) {
    return List.of((Object[]) elements.read(node, place));
  }
}
