package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ae4j.core.Suggestion;

/**
 * Records, as objects with a field for each component, in their order. A field whose type is {@code
 * Optional} may be absent; every other one must be there, and none beyond.
 *
 * @param type the record's class
 * @param forms of the components
 */
record RecordForm(Class<?> type, Forms forms) implements Form {
  static void requireObject(JsonNode node, Place place) {
    if (!node.isObject()) {
      throw place.error("must be an object, but was " + Excerpt.of(node));
    }
  }

  @Override
  public ObjectNode write(Object value, Place place) {
    ObjectNode object = Json.NODES.objectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      Place field = place.field(component.getName());
      present(component, value, field)
          .ifPresent(
              part -> object.set(component.getName(), form(component, field).write(part, field)));
    }
    return object;
  }

  /** Returns what a component holds, if it does. */
  private static Optional<?> present(RecordComponent component, Object value, Place field) {
    Object held = component(component, value);
    if (held == null) {
      throw field.error("is null; make it an Optional");
    }
    return isOptional(component) ? (Optional<?>) held : Optional.of(held);
  }

  private static Object component(RecordComponent component, Object value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(component + " cannot be read", impossible);
    }
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getType() == Optional.class;
  }

  private Form form(RecordComponent component, Place place) {
    return isOptional(component)
        ? forms.of(
            ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0], place)
        : forms.of(component.getGenericType(), place);
  }

  @Override
  public Object read(JsonNode node, Place place) {
    requireObject(node, place);
    RecordComponent[] components = type.getRecordComponents();
    requireKnownFields(
        node, Arrays.stream(components).map(RecordComponent::getName).toList(), place);
    return make(
        Arrays.stream(components).map(component -> read(component, node, place)).toArray(), place);
  }

  static void requireKnownFields(JsonNode node, List<String> known, Place place) {
    for (var field : node.properties()) {
      if (!known.contains(field.getKey())) {
        throw place.error(
            "has no field '" + field.getKey() + "'; " + Suggestion.nearest(field.getKey(), known));
      }
    }
  }

  private Object read(RecordComponent component, JsonNode node, Place place) {
    String name = component.getName();
    Form form = form(component, place.field(name));
    if (!isOptional(component)) {
      return field(node, name, form, place);
    }
    return node.has(name) ? Optional.of(field(node, name, form, place)) : Optional.empty();
  }

  /** Returns the value of a field that must be there. */
  static Object field(JsonNode object, String name, Form form, Place place) {
    JsonNode found = object.get(name);
    if (found == null) {
      throw place.field(name).error("is missing");
    }
    return form.read(found, place.field(name));
  }

  private Object make(Object[] values, Place place) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refusal) {
      if (refusal.getCause() instanceof RuntimeException cause) {
        throw place.refused(cause);
      }
      throw new IllegalStateException(type.getName() + " cannot be made", refusal);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getName() + " cannot be made", impossible);
    }
  }
}
