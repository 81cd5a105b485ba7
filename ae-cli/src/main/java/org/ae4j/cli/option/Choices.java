package org.ae4j.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Suggestion;

/**
 * Alternatives that a user names.
 *
 * @param what what they are, in the singular, for messages
 * @param byName the alternatives in the order of the help
 */
public record Choices<T>(String what, Map<String, T> byName) {
  /** Returns a table without alternatives. */
  public static <T> Choices<T> of(String what) {
    return new Choices<>(what, Map.of());
  }

  /** Returns the table with one alternative more. */
  public Choices<T> with(String name, T alternative) {
    Map<String, T> more = new LinkedHashMap<>(byName);
    more.put(name, alternative);
    return new Choices<>(what, more);
  }

  /**
   * Returns the alternative of a name.
   *
   * @throws ConfigurationException if there is none, with the nearest one
   */
  public T named(String name) {
    T found = byName.get(name);
    if (found == null) {
      throw new ConfigurationException(
          "there is no " + what + " \"" + name + "\"; " + Suggestion.nearest(name, names()));
    }
    return found;
  }

  /** Returns all names, in the order of the help. */
  public Set<String> names() {
    return byName.keySet();
  }
}
