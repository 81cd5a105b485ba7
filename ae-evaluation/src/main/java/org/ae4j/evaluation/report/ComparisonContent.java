package org.ae4j.evaluation.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ae4j.evaluation.experiment.Results;

/**
 * All that a comparison tells. Texts are plain: whatever they contain is shown as it is.
 *
 * @param title what was compared
 * @param results what came of it
 * @param command what to type to get the same again
 * @param source the experiment as it was written; empty where it was written in Java
 * @param environment where it ran, by name, in the order to show
 */
public record ComparisonContent(
    String title, Results results, String command, String source, Map<String, String> environment) {
  public ComparisonContent {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(results, "results");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(source, "source");
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** Returns the content of an experiment that was written in Java and ran on this computer. */
  public static ComparisonContent of(String title, Results results) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put(
        "Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
    environment.put(
        "system", System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
    return new ComparisonContent(title, results, "", "", environment);
  }
}
