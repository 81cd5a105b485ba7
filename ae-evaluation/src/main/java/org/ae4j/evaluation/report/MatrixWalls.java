package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.picture.Picture;
import org.ae4j.evaluation.use.MetricMatrix;

/** Pictures of variants by metrics, of the uses that have such, one for each set and budget. */
final class MatrixWalls {
  private MatrixWalls() {}

  static List<Wall> of(List<Standing> standings) {
    Map<String, List<Standing>> columns = new LinkedHashMap<>();
    for (Standing standing : standings) {
      Optional<MetricMatrix> matrix = standing.use().matrix();
      if (matrix.isPresent() && matrix.get().metrics().contains(standing.metric())) {
        String title = matrix.get().title() + ": " + Walls.place(standing);
        columns.computeIfAbsent(title, missing -> new ArrayList<>()).add(standing);
      }
    }
    return columns.entrySet().stream()
        .flatMap(entry -> wall(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private static Optional<Wall> wall(String title, List<Standing> columns) {
    List<String> variants =
        columns.get(0).values().keySet().stream()
            .filter(name -> !columns.get(0).baselines().contains(name))
            .filter(name -> columns.stream().allMatch(one -> one.values().containsKey(name)))
            .toList();
    if (variants.isEmpty()) {
      return Optional.empty();
    }
    MetricMatrix matrix = columns.get(0).use().matrix().orElseThrow();
    return Optional.of(
        new Wall(title, matrix.caption(), true, List.of(plate(matrix, variants, columns))));
  }

  private static Wall.Plate plate(
      MetricMatrix matrix, List<String> variants, List<Standing> columns) {
    double[][] means = new double[variants.size()][columns.size()];
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      List<String> row = new ArrayList<>(List.of(variants.get(i)));
      for (int j = 0; j < means[i].length; j++) {
        means[i][j] = columns.get(j).mean(variants.get(i));
        row.add(Table.cell(means[i][j]));
      }
      rows.add(row);
    }
    List<String> names = columns.stream().map(one -> one.metric().meaning()).toList();
    Standing first = columns.get(0);
    return new Wall.Plate(
        first.use().name(),
        Walls.file(matrix.title(), first.data().name(), first.budget().name()),
        Picture.matrix(variants, names, means).png(),
        new Table(Stream.concat(Stream.of("variant"), names.stream()).toList(), rows));
  }
}
