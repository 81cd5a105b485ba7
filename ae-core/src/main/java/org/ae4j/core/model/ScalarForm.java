package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Single values. Nothing is converted: text is no number, and 1.0 is no whole number. */
enum ScalarForm implements Form {
  INT(
      "a whole number of 32 bits",
      Set.of(int.class, Integer.class),
      node -> node.isIntegralNumber() && node.canConvertToInt(),
      JsonNode::intValue,
      value -> Json.NODES.numberNode((int) value)),
  LONG(
      "a whole number of 64 bits",
      Set.of(long.class, Long.class),
      node -> node.isIntegralNumber() && node.canConvertToLong(),
      JsonNode::longValue,
      value -> Json.NODES.numberNode((long) value)),
  FLOAT(
      "a finite number of single precision",
      Set.of(float.class, Float.class),
      node -> node.isNumber() && Float.isFinite(node.floatValue()),
      JsonNode::floatValue,
      value -> Json.NODES.numberNode((float) value)),
  DOUBLE(
      "a finite number",
      Set.of(double.class, Double.class),
      node -> node.isNumber() && Double.isFinite(node.doubleValue()),
      JsonNode::doubleValue,
      value -> Json.NODES.numberNode((double) value)),
  BOOLEAN(
      "true or false",
      Set.of(boolean.class, Boolean.class),
      JsonNode::isBoolean,
      JsonNode::booleanValue,
      value -> Json.NODES.booleanNode((boolean) value)),
  TEXT(
      "a text",
      Set.of(String.class),
      JsonNode::isTextual,
      JsonNode::textValue,
      value -> Json.NODES.textNode((String) value));

  private final String wanted;
  private final Set<Class<?>> types;
  private final Predicate<JsonNode> accepts;
  private final Function<JsonNode, Object> value;
  private final Function<Object, JsonNode> node;

  ScalarForm(
      String wanted,
      Set<Class<?>> types,
      Predicate<JsonNode> accepts,
      Function<JsonNode, Object> value,
      Function<Object, JsonNode> node) {
    this.wanted = wanted;
    this.types = types;
    this.accepts = accepts;
    this.value = value;
    this.node = node;
  }

  /** Returns the form of a class, if its values are single ones. */
  static Optional<Form> of(Class<?> type) {
    return Arrays.stream(values())
        .filter(form -> form.types.contains(type))
        .map(Form.class::cast)
        .findFirst();
  }

  @Override
  public JsonNode write(Object scalar, Place place) {
    JsonNode written = node.apply(scalar);
    if (!accepts.test(written)) {
      throw place.error("must be " + wanted + ", but was " + scalar);
    }
    return written;
  }

  @Override
  public Object read(JsonNode found, Place place) {
    if (!accepts.test(found)) {
      throw place.error("must be " + wanted + ", but was " + Excerpt.of(found));
    }
    return value.apply(found);
  }
}
