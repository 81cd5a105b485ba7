package org.ae4j.evaluation.report;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.History;
import org.ae4j.evaluation.Score;

/**
 * All that a report tells. Texts are plain: whatever they contain is shown as it is.
 *
 * @param title what was trained on what
 * @param settings what was chosen, by name, in the order to show
 * @param description the model as a text of fixed width, such as its summary; may be empty
 * @param history how training went; may be empty
 * @param scores measured on unseen examples: the model first, then the baselines
 * @param figures in the order to show
 * @param command what to type to get the same again
 */
public record ReportContent(
    String title,
    Map<String, String> settings,
    String description,
    History history,
    List<Score> scores,
    List<Figure> figures,
    String command) {
  public ReportContent {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(command, "command");
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    scores = List.copyOf(scores);
    figures = List.copyOf(figures);
    if (scores.isEmpty()) {
      throw new ConfigurationException("a report needs at least the model's own score");
    }
    Set<String> files = new HashSet<>();
    for (Figure figure : figures) {
      if (figure.numbers().isPresent() && !files.add(figure.numbers().orElseThrow().file())) {
        throw new ConfigurationException(
            "two figures write their numbers to %s; name the file of '%s' otherwise"
                .formatted(figure.numbers().orElseThrow().file(), figure.title()));
      }
    }
  }

  /** Returns the model's own score. */
  Score model() {
    return scores.get(0);
  }

  /** Returns what the model is compared with. */
  List<Score> baselines() {
    return scores.subList(1, scores.size());
  }
}
