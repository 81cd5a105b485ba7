package org.ae4j.cli.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Suggestion;

/** The text of an experiment: names and values, not yet understood. */
final class ExperimentText {
  private static final List<String> KEYS =
      List.of("variants", "defaults", "data", "seeds", "budgets", "uses");

  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private final JsonNode root;
  private final List<String> problems;

  private ExperimentText(JsonNode root, List<String> problems) {
    this.root = root;
    this.problems = problems;
  }

  /**
   * Reads YAML.
   *
   * @param problems gets everything that is wrong with its form
   * @throws ConfigurationException if it is no YAML, or a name is there twice
   */
  static ExperimentText parse(String name, String text, List<String> problems) {
    JsonNode root;
    try {
      root = YAML.readTree(text);
    } catch (JsonProcessingException error) {
      throw new ConfigurationException(
          "%s, line %d: %s"
              .formatted(name, error.getLocation().getLineNr(), error.getOriginalMessage()),
          error);
    }
    if (!root.isObject()) {
      throw new ConfigurationException(
          name + " is no experiment; it needs the keys " + String.join(", ", KEYS));
    }
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                problems.add("unknown key " + key + "; " + Suggestion.nearest(key, KEYS));
              }
            });
    return new ExperimentText(root, problems);
  }

  /** Returns the settings under a key. */
  Map<String, String> settings(String key) {
    return settings(key, root.path(key));
  }

  /** Returns the settings of every name under a key; a list has names without settings. */
  Map<String, Map<String, String>> named(String key) {
    JsonNode node = root.path(key);
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    if (node.isArray()) {
      for (String name : list(key)) {
        if (all.put(name, Map.of()) != null) {
          problems.add(key + ": " + name + " is there twice; each needs its own name");
        }
      }
    } else {
      entries(key, node).forEach((name, one) -> all.put(name, settings(key + " " + name, one)));
    }
    return all;
  }

  /** Returns the values of a list, or a single value as the only one; none if it is not there. */
  List<String> list(String key) {
    JsonNode node = root.path(key);
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> values.add(value(key, one)));
    } else if (!node.isMissingNode() && !node.isNull()) {
      values.add(value(key, node));
    }
    return values;
  }

  /** Returns whether a key has a single value, not a list. */
  boolean single(String key) {
    return root.path(key).isValueNode();
  }

  /** Returns whether a key is not there. */
  boolean missing(String key) {
    return root.path(key).isMissingNode();
  }

  private Map<String, String> settings(String where, JsonNode node) {
    Map<String, String> settings = new LinkedHashMap<>();
    entries(where, node).forEach((name, one) -> settings.put(name, value(where, one)));
    return settings;
  }

  private Map<String, JsonNode> entries(String where, JsonNode node) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    if (node.isObject()) {
      node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    } else if (!node.isMissingNode() && !node.isNull()) {
      problems.add(where + " should have names and values, but is \"" + node.asText() + "\"");
    }
    return entries;
  }

  private String value(String where, JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(one -> value(where, one))
          .collect(Collectors.joining(","));
    }
    if (!node.isValueNode()) {
      problems.add(where + " should have single values, but one has names of its own");
    }
    return node.asText();
  }
}
