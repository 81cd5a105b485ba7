package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.lang.reflect.Array;

/**
 * Java arrays.
 *
 * @param type the class of an element
 * @param element its form
 */
record ArrayForm(Class<?> type, Form element) implements Form {
  @Override
  public JsonNode write(Object value, Place place) {
    ArrayNode array = Json.NODES.arrayNode();
    for (int i = 0; i < Array.getLength(value); i++) {
      array.add(element.write(Array.get(value, i), place.item(i)));
    }
    return array;
  }

  @Override
  public Object read(JsonNode node, Place place) {
    if (!node.isArray()) {
      throw place.error("must be an array, but was " + Excerpt.of(node));
    }
    Object array = Array.newInstance(type, node.size());
    for (int i = 0; i < node.size(); i++) {
      Array.set(array, i, element.read(node.get(i), place.item(i)));
    }
    return array;
  }
}
