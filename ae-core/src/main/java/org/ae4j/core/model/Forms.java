package org.ae4j.core.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.graph.Shape;

/**
 * Finds the form of a declared type.
 *
 * @param registry where the parts that fill a seam are looked up
 */
record Forms(ComponentRegistry registry) {
  /**
   * Returns the form of values of a type.
   *
   * @throws org.ae4j.core.ModelFileException if descriptions cannot hold them
   */
  Form of(Type type, Place place) {
    Optional<Form> form = Optional.empty();
    if (type instanceof Class<?> plain) {
      form = ofClass(plain, place);
    } else if (type instanceof ParameterizedType generic) {
      form = ofGeneric(generic, place);
    }
    return form.orElseThrow(
        () ->
            place.error(
                "has the type "
                    + type.getTypeName()
                    + ", which no description can hold; use numbers, texts, enums, lists, maps,"
                    + " shapes, records or interfaces that records implement"));
  }

  private Optional<Form> ofClass(Class<?> type, Place place) {
    if (type == Shape.class) {
      return Optional.of(new ShapeForm());
    }
    if (type.isEnum()) {
      return Optional.of(new EnumForm(type));
    }
    if (type.isRecord()) {
      return Optional.of(new RecordForm(type, this));
    }
    if (type.isInterface()) {
      return Optional.of(new TaggedForm(type, registry, this));
    }
    if (type.isArray()) {
      Class<?> element = type.getComponentType();
      return Optional.of(new ArrayForm(element, of(element, place)));
    }
    return ScalarForm.of(type);
  }

  private Optional<Form> ofGeneric(ParameterizedType type, Place place) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return Optional.of(ListForm.of(of(arguments[0], place)));
    }
    if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return Optional.of(new MapForm(of(arguments[1], place)));
    }
    return Optional.empty();
  }
}
