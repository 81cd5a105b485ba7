package org.ae4j.evaluation.use;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.baseline.Baselines;
import org.ae4j.evaluation.neighbour.MapQuality;
import org.ae4j.evaluation.neighbour.NeighbourSearch;

/**
 * Whether codes keep which unseen examples are alike. Codes of more than two numbers are shown on
 * the plane along their two principal components.
 */
public record DimensionalityReduction() implements Use {
  private static final int JUDGED = 400;
  private static final int NEIGHBOURHOOD = 12;
  private static final int VOTES = 5;

  private static final Metric TRUST =
      Metric.higher("trustworthiness", "", "neighbours among codes are neighbours in the data");
  private static final Metric CONTINUITY =
      Metric.higher("continuity", "", "neighbours in the data are neighbours among codes");
  private static final Metric NEIGHBOURS =
      Metric.higher(
          "knn_accuracy", "", "part whose class is that of most of its 5 neighbours among codes");

  @Override
  public String name() {
    return "dimensionality reduction";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(TRUST, CONTINUITY, NEIGHBOURS);
  }

  @Override
  public Measurement measure(Contestant contestant, UseData data) {
    Dataset judged = Part.of(data, "map", data.test(), JUDGED);
    if (judged.size() <= 2 * NEIGHBOURHOOD) {
      return Measurement.absent(
          "neighbourhoods need more than " + 2 * NEIGHBOURHOOD + " unseen examples");
    }
    Optional<float[][]> codes = contestant.on(data.train()).encode(judged.toArray());
    if (codes.isEmpty()) {
      return Measurement.absent("has no codes");
    }
    MapQuality quality = MapQuality.of(judged.toArray(), codes.get(), NEIGHBOURHOOD);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(TRUST.name(), quality.trustworthiness());
    values.put(CONTINUITY.name(), quality.continuity());
    int[] labels = judged.hasLabels() ? judged.labels() : new int[0];
    if (labels.length > 0) {
      values.put(NEIGHBOURS.name(), accuracy(codes.get(), labels));
    }
    return Measurement.of(values).showing(map(codes.get(), labels));
  }

  /** Every example is judged by the others, so that maps made of these alone can take part. */
  private static double accuracy(float[][] codes, int[] labels) {
    int[][] neighbours = NeighbourSearch.among(codes).ofEach(codes, VOTES).indices();
    return IntStream.range(0, labels.length)
        .map(i -> majority(neighbours[i], labels) == labels[i] ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /** Of equally frequent classes the one with the nearest member. */
  private static int majority(int[] nearestFirst, int[] labels) {
    int best = -1;
    long most = 0;
    for (int neighbour : nearestFirst) {
      long votes = IntStream.of(nearestFirst).filter(j -> labels[j] == labels[neighbour]).count();
      if (votes > most) {
        most = votes;
        best = labels[neighbour];
      }
    }
    return best;
  }

  private static List<Exhibit> map(float[][] codes, int[] labels) {
    float[][] plane = codes[0].length == 2 ? codes : Baseline.pca(codes, 2).encode(codes);
    return plane[0].length == 2
        ? List.of(Exhibit.plane("map", "unseen examples, one point each", plane, labels))
        : List.of(); // codes along a line have no second component
  }

  @Override
  public List<Method> baselines(int codeWidth) {
    return List.of(
        Baselines.randomEncoder(codeWidth),
        Baselines.pca(codeWidth),
        Baselines.pca(2),
        Baselines.tsne(),
        Baselines.umap());
  }
}
