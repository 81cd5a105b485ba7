package org.ae4j.cli.reproduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.data.DataCatalog;
import org.ae4j.evaluation.AnomalyRanking;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.PcaBaseline;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.anomaly.Mahalanobis;
import org.ae4j.evaluation.anomaly.ResidualDetector;
import org.ae4j.evaluation.neighbour.NeighbourSearch;

/** Anomalies in tables: Han and others (2022), ADBench, its classical sets with a name here. */
final class AnomalyTabular implements Reproduction {
  private static final String PREFIX = "adbench-";
  private static final int EPOCHS = 30;
  private static final int NEIGHBOURS = 5;
  private static final int REFERENCES = 2000;
  private static final double EXPLAINED = 0.9;

  private static final String OURS = "auroc";
  private static final String MAHALANOBIS = "mahalanobis_auroc";
  private static final List<String> PCAS =
      List.of("pca_quarter_auroc", "pca_half_auroc", "pca_explained_auroc");

  private static final Protocol PROTOCOL =
      Protocol.of(
              "anomaly-tabular",
              "22 tables of ADBench, half of the normal rows to learn from, standardised; a wide"
                  + " denoising autoencoder, 1500 steps, scored by its residuals; mean AUROC",
              "Han and others (2022), ADBench: the sets; the rivals are run here",
              Target.atLeast("gain_over_pca", 0, "the best of three PCAs, in the same run"),
              Target.atLeast("gain_over_mahalanobis", 0, "Mahalanobis' distance, in the same run"))
          .withMinutes(5)
          .withEpochs(EPOCHS)
          .withSeeds(3);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Map<String, Double> perSet = new LinkedHashMap<>();
    Map<String, Double> means = new LinkedHashMap<>();
    List<String> names = names(attempt.catalog());
    for (String name : names) {
      AnomalySet set = AnomalySet.of(attempt.catalog().load(name).train(), attempt.seed());
      areas(set, attempt)
          .forEach(
              (method, area) -> {
                String table = name.substring(PREFIX.length()).replaceAll("\\W", "_");
                perSet.put(table + "_" + method, area);
                means.merge(method, area / names.size(), Double::sum);
              });
    }
    double best = PCAS.stream().mapToDouble(means::get).max().orElseThrow();
    means.put("gain_over_pca", means.get(OURS) - best);
    means.put("gain_over_mahalanobis", means.get(OURS) - means.get(MAHALANOBIS));
    means.putAll(perSet);
    return means;
  }

  /** All of them, also where files are missing: loading says which, and how to get them. */
  private static List<String> names(DataCatalog catalog) {
    return catalog.names().stream().filter(name -> name.startsWith(PREFIX)).toList();
  }

  private static Map<String, Double> areas(AnomalySet set, Attempt attempt) {
    Map<String, Double> areas = new LinkedHashMap<>();
    try (ResidualDetector detector = TabularDetector.fit(set, attempt)) {
      areas.put(OURS, area(set, detector.scores(set.test())));
    }
    areas.put(MAHALANOBIS, area(set, Mahalanobis.fit(set.normal()).squaredDistances(set.test())));
    List<Integer> widths = widths(set);
    for (int i = 0; i < PCAS.size(); i++) {
      PcaBaseline pca = Baseline.pca(set.normal(), widths.get(i));
      float[][] rebuilt = pca.reconstruct(set.test());
      areas.put(PCAS.get(i), area(set, Reconstructions.of(set.test(), rebuilt).squaredErrors()));
    }
    areas.put("knn_auroc", area(set, neighbourDistances(set)));
    return areas;
  }

  /** A quarter of the columns, half of them, and enough for nine tenths of the variance. */
  private static List<Integer> widths(AnomalySet set) {
    int columns = set.normal()[0].length;
    double[] variances = Baseline.pca(set.normal(), columns).variances();
    double all = Arrays.stream(variances).sum();
    int enough = 0;
    for (double sum = 0; sum < EXPLAINED * all; enough++) {
      sum += variances[enough];
    }
    List<Integer> widths = new ArrayList<>();
    widths.add(Math.max(1, Math.round(columns / 4f)));
    widths.add(Math.max(1, Math.round(columns / 2f)));
    widths.add(enough);
    return widths;
  }

  private static double[] neighbourDistances(AnomalySet set) {
    int references = Math.min(REFERENCES, set.normal().length);
    NeighbourSearch search = NeighbourSearch.among(Arrays.copyOf(set.normal(), references));
    double[][] distances = search.of(set.test(), NEIGHBOURS).distances();
    return Arrays.stream(distances).mapToDouble(one -> one[NEIGHBOURS - 1]).toArray();
  }

  private static double area(AnomalySet set, double[] scores) {
    return AnomalyRanking.of(scores, set.anomalous()).areaUnderRoc();
  }
}
