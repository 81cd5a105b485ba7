package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Maps from texts, as objects; written in the order of their keys.
 *
 * @param value the form of a value
 */
record MapForm(Form value) implements Form {
  @Override
  public JsonNode write(Object map, Place place) {
    ObjectNode object = Json.NODES.objectNode();
    Map<Object, Object> sorted = new TreeMap<>((Map<?, ?>) map);
    sorted.forEach(
        (key, entry) -> object.set((String) key, value.write(entry, place.field((String) key))));
    return object;
  }

  @Override
  public Object read(JsonNode node, Place place) {
    RecordForm.requireObject(node, place);
    Map<String, Object> map = new LinkedHashMap<>();
    for (var entry : node.properties()) {
      map.put(entry.getKey(), value.read(entry.getValue(), place.field(entry.getKey())));
    }
    return Collections.unmodifiableMap(map);
  }
}
