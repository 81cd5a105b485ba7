package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ae4j.core.Suggestion;

/**
 * Any record that fills a seam, as an object whose first field {@code type} is its name.
 *
 * @param seam the interface that it fills
 * @param registry where names are looked up
 * @param forms of the record's components
 */
record TaggedForm(Class<?> seam, ComponentRegistry registry, Forms forms) implements Form {
  @Override
  public JsonNode write(Object value, Place place) {
    Class<?> type = value.getClass();
    String name =
        registry
            .name(type)
            .orElseThrow(
                () ->
                    place.error(
                        "cannot be written: "
                            + type.getName()
                            + " has no name; register it with ComponentRegistry.with"));
    ObjectNode tagged = Json.NODES.objectNode().put(ComponentRegistry.TYPE, name);
    return tagged.setAll(new RecordForm(type, forms).write(value, place));
  }

  @Override
  public Object read(JsonNode node, Place place) {
    RecordForm.requireObject(node, place);
    Place tag = place.field(ComponentRegistry.TYPE);
    JsonNode name = node.get(ComponentRegistry.TYPE);
    if (name == null) {
      throw tag.error("is missing; it says which " + seam.getSimpleName() + " this is");
    }
    Class<?> type = type((String) ScalarForm.TEXT.read(name, tag), tag);
    ObjectNode untagged = ((ObjectNode) node).deepCopy();
    untagged.remove(ComponentRegistry.TYPE);
    return new RecordForm(type, forms).read(untagged, place);
  }

  private Class<?> type(String name, Place tag) {
    List<String> fitting = registry.names(seam);
    if (!fitting.contains(name)) {
      throw tag.error(
          "must name a registered "
              + seam.getSimpleName()
              + ", but was '"
              + name
              + "'; "
              + Suggestion.nearest(name, fitting));
    }
    return registry.type(name);
  }
}
