package org.ae4j.evaluation.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.History;
import org.ae4j.evaluation.Estimate;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Run;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import org.ae4j.evaluation.use.Exhibit;
import org.ae4j.evaluation.use.Measurement;

/** The pictures of a comparison. */
final class Walls {
  private final Results results;

  private Walls(Results results) {
    this.results = results;
  }

  /** Returns the standings as pictures, one wall for each set and budget. */
  static List<Wall> standings(List<Standing> standings) {
    Map<String, List<Wall.Plate>> byPlace = new LinkedHashMap<>();
    for (Standing standing : standings) {
      if (standing.leading()) {
        byPlace
            .computeIfAbsent(place(standing), missing -> new ArrayList<>())
            .add(intervals(standing));
      }
    }
    return byPlace.entrySet().stream()
        .map(
            entry ->
                new Wall(
                    entry.getKey(),
                    "Means over seeds with their 95 % intervals; the best in blue and bold.",
                    true,
                    entry.getValue()))
        .toList();
  }

  static String place(Standing standing) {
    return ComparisonGrids.place(standing.data(), standing.budget());
  }

  private static Wall.Plate intervals(Standing standing) {
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (String method : standing.values().keySet()) {
      Estimate estimate = standing.estimate(method);
      estimates.put(method, estimate);
      rows.add(
          List.of(
              method,
              Table.cell(estimate.mean()),
              Table.cell(estimate.low()),
              Table.cell(estimate.high())));
    }
    String name = standing.use().name();
    return new Wall.Plate(
        name,
        file("standing", standing.data().name(), standing.budget().name(), name),
        Picture.intervals(estimates, Set.of(standing.best()), axis(standing)).png(),
        new Table(List.of("method", "mean", "low", "high"), rows));
  }

  private static String axis(Standing standing) {
    String unit = standing.metric().unit().isEmpty() ? "" : ", " + standing.metric().unit();
    String better = standing.metric().direction().name().toLowerCase(Locale.ROOT);
    return standing.metric().name().replace('_', ' ') + unit + " (" + better + " is better)";
  }

  /** Returns what was exhibited, one wall per title, set and budget. */
  static List<Wall> exhibits(Results results) {
    return new Walls(results).exhibits();
  }

  private List<Wall> exhibits() {
    Map<String, List<Wall.Plate>> plates = new LinkedHashMap<>();
    Map<String, String> captions = new LinkedHashMap<>();
    for (Result result : results.all()) {
      Stream<Exhibit> all =
          Stream.concat(
              result.record().gallery().stream(),
              result.record().uses().values().stream()
                  .map(Measurement::exhibits)
                  .flatMap(List::stream));
      all.forEach(
          exhibit -> {
            String title = title(result.run(), exhibit);
            picture(result.run(), exhibit)
                .ifPresent(
                    picture -> {
                      captions.putIfAbsent(title, exhibit.caption());
                      plates
                          .computeIfAbsent(title, missing -> new ArrayList<>())
                          .add(plate(result.run(), exhibit, picture));
                    });
          });
    }
    return plates.entrySet().stream()
        .map(
            entry ->
                new Wall(entry.getKey(), captions.get(entry.getKey()), false, entry.getValue()))
        .toList();
  }

  private String title(Run run, Exhibit exhibit) {
    String title = exhibit.title();
    title = results.experiment().data().size() > 1 ? title + ", " + run.data().name() : title;
    return results.experiment().budgets().size() > 1
        ? title + ", budget " + run.budget().name()
        : title;
  }

  private static Wall.Plate plate(Run run, Exhibit exhibit, Picture picture) {
    String file = file(exhibit.title(), run.data().name(), run.budget().name(), run.method());
    float[][] rows = exhibit.rows();
    int[] labels = exhibit.labels();
    List<String> header =
        new ArrayList<>(IntStream.range(0, rows[0].length).mapToObj(j -> "x" + j).toList());
    if (labels.length > 0) {
      header.add("label");
    }
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      List<String> line = new ArrayList<>();
      for (float number : rows[i]) {
        line.add(Float.toString(number));
      }
      if (labels.length > 0) {
        line.add(Integer.toString(labels[i]));
      }
      lines.add(line);
    }
    return new Wall.Plate(run.method(), file, picture.png(), new Table(header, lines));
  }

  /** Not every shape can be drawn; a report without such pictures is better than none. */
  private static Optional<Picture> picture(Run run, Exhibit exhibit) {
    if (exhibit.kind() == Exhibit.Kind.PLANE) {
      return Optional.of(Picture.plane(exhibit.rows(), exhibit.labels()));
    }
    try {
      ExampleForm form = ExampleForm.of(run.data().test().shape());
      return Optional.of(Picture.examples(form, exhibit.rows()));
    } catch (ConfigurationException undrawable) {
      return Optional.empty();
    }
  }

  /** Returns how training went, of every run that was shown. */
  static Optional<Wall> curves(Results results) {
    List<Wall.Plate> plates =
        results.all().stream()
            .filter(result -> result.run().shown())
            .filter(result -> !result.record().history().epochs().isEmpty())
            .map(Walls::curve)
            .toList();
    return plates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wall(
                "Training",
                "The loss after each epoch, first seed. Different losses do not compare.",
                false,
                plates));
  }

  private static Wall.Plate curve(Result result) {
    Run run = result.run();
    History history = result.record().history();
    return new Wall.Plate(
        run.method() + " on " + run.data().name(),
        file("training", run.data().name(), run.budget().name(), run.method()),
        Picture.lossCurves(history).png(),
        HistoryTable.of(history));
  }

  /** Letters and digits of every script, in one form, as file systems may take two for one. */
  static String file(String... parts) {
    return Normalizer.normalize(String.join("-", parts), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
