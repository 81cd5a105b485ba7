package org.ae4j.core.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Suggestion;

/**
 * The names that files use for the parts of a model, each for one record class. Immutable.
 *
 * <p>{@code ComponentRegistry.standard().with("my-encoder", MyEncoder.class)} adds a part of one's
 * own.
 */
public final class ComponentRegistry {
  /** The field that holds the name where a description leaves the class open. */
  static final String TYPE = "type";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Map<String, Class<? extends Record>> types;
  private final Map<Class<?>, String> names;

  private ComponentRegistry(
      Map<String, Class<? extends Record>> types, Map<Class<?>, String> names) {
    this.types = types;
    this.names = names;
  }

  /** Returns the one without any names. */
  public static ComponentRegistry empty() {
    return new ComponentRegistry(Map.of(), Map.of());
  }

  /**
   * Returns the one with the parts of the core and of every module present.
   *
   * @throws ConfigurationException if two modules use one name
   */
  public static ComponentRegistry standard() {
    ComponentRegistry registry = empty().with(new CoreComponents());
    for (ComponentProvider provider : ServiceLoader.load(ComponentProvider.class)) {
      registry = registry.with(provider);
    }
    return registry;
  }

  /** Returns the same with all parts of a provider. */
  public ComponentRegistry with(ComponentProvider provider) {
    ComponentRegistry extended = this;
    for (var component : provider.components().entrySet()) {
      extended = extended.with(component.getKey(), component.getValue());
    }
    return extended;
  }

  /**
   * Returns the same with one more part.
   *
   * @param name lower-case words joined by hyphens
   * @param type the record that it stands for; no field of it is called {@code type}
   * @throws ConfigurationException if the name or the class is taken, or the name is malformed
   */
  public ComponentRegistry with(String name, Class<? extends Record> type) {
    requireUsable(name, type);
    Map<String, Class<? extends Record>> moreTypes = new LinkedHashMap<>(types);
    Map<Class<?>, String> moreNames = new LinkedHashMap<>(names);
    moreTypes.put(name, type);
    moreNames.put(type, name);
    return new ComponentRegistry(moreTypes, moreNames);
  }

  private void requireUsable(String name, Class<? extends Record> type) {
    if (!NAME.matcher(name).matches()) {
      throw new ConfigurationException(
          "a component's name must be lower-case words joined by hyphens, but was '" + name + "'");
    }
    if (types.containsKey(name)) {
      throw new ConfigurationException(
          "the name '"
              + name
              + "' is taken by "
              + types.get(name).getName()
              + "; choose another for "
              + type.getName());
    }
    if (names.containsKey(type)) {
      throw new ConfigurationException(
          type.getName()
              + " is already registered as '"
              + names.get(type)
              + "', not '"
              + name
              + "'");
    }
    if (Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(TYPE))) {
      throw new ConfigurationException(
          type.getName()
              + " has a field called '"
              + TYPE
              + "', where files keep the name; rename it");
    }
  }

  /**
   * Returns the record of a name.
   *
   * @throws ConfigurationException if there is none; the message says which name is nearest
   */
  public Class<? extends Record> type(String name) {
    Class<? extends Record> type = types.get(name);
    if (type == null) {
      throw new ConfigurationException(
          "no component is called '" + name + "'; " + Suggestion.nearest(name, types.keySet()));
    }
    return type;
  }

  /** Returns the name of a record class, if it has one. */
  public Optional<String> name(Class<?> type) {
    return Optional.ofNullable(names.get(type));
  }

  /** Returns the names of all parts that can stand where a seam is, such as every loss; sorted. */
  public List<String> names(Class<?> seam) {
    Collection<Map.Entry<String, Class<? extends Record>>> all = types.entrySet();
    return all.stream()
        .filter(entry -> seam.isAssignableFrom(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
