package org.ae4j.evaluation.use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.data.DataParts;
import org.ae4j.data.Dataset;
import org.ae4j.data.Split;
import org.ae4j.evaluation.AnomalyRanking;
import org.ae4j.evaluation.anomaly.Threshold;
import org.ae4j.evaluation.baseline.Baselines;

/**
 * Finding what is unlike normal examples after seeing normal ones alone. Four fifths of them are
 * learned from; on the other fifth the threshold is set, without a label.
 */
public record AnomalyDetection() implements Use {
  private static final double LEARNED = 0.8;
  private static final double FALSE_ALARMS = 0.05;
  private static final int SHOWN = 8;
  private static final int NEIGHBOURS = 5;

  private static final Metric AUROC =
      Metric.higher("auroc", "", "probability that an anomaly scores above a normal example");
  private static final Metric PRECISION =
      Metric.higher("average_precision", "", "precision averaged over thresholds by recall");
  private static final Metric FOUND =
      Metric.higher(
          "found", "", "part of the anomalies above a threshold set for 5 % false alarms");
  private static final Metric ALARMS =
      Metric.lower("false_alarms", "", "part of the normal examples above that threshold");

  @Override
  public String name() {
    return "anomaly detection";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(AUROC, PRECISION, FOUND, ALARMS);
  }

  @Override
  public Measurement measure(Contestant contestant, UseData data) {
    if (data.anomalies().isEmpty()) {
      return Measurement.absent("the data has no second kind of examples");
    }
    AnomalyTask task = data.anomalies().get();
    DataParts normal = data.once("normal examples", () -> split(task.normal(), data.seed()));
    Fitted detector = contestant.on(normal.train());
    float[][] test = task.test().toArray();
    Optional<double[]> scores = detector.anomalyScore(test);
    if (scores.isEmpty()) {
      return Measurement.absent("gives no anomaly scores");
    }
    double[] calibration =
        detector.anomalyScore(normal.test().orElseThrow().toArray()).orElseThrow();
    Threshold threshold = Threshold.of(calibration, FALSE_ALARMS);
    return Measurement.of(values(scores.get(), task.anomalous(), threshold))
        .showing(exhibits(detector, task.test(), scores.get()));
  }

  /** Detectors learn from normal examples alone, once more. */
  @Override
  public int learnedBeside(UseData data) {
    return data.anomalies().map(task -> (int) Math.round(LEARNED * task.normal().size())).orElse(0);
  }

  private static DataParts split(Dataset normal, long seed) {
    return Split.of(LEARNED, 0, 1 - LEARNED).withSeed(seed).apply(normal.withoutLabels());
  }

  private static Map<String, Double> values(
      double[] scores, boolean[] anomalous, Threshold threshold) {
    AnomalyRanking ranking = AnomalyRanking.of(scores, anomalous);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(AUROC.name(), ranking.areaUnderRoc());
    values.put(PRECISION.name(), ranking.averagePrecision());
    values.put(FOUND.name(), threshold.partAbove(scores, anomalous, true));
    values.put(ALARMS.name(), threshold.partAbove(scores, anomalous, false));
    return values;
  }

  /** Shows the examples with the highest scores, and where each of them is unlike its copy. */
  private static List<Exhibit> exhibits(Fitted detector, Dataset test, double[] scores) {
    int[] highest = highest(scores);
    float[][] examples = test.subset(highest).toArray();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(
        Exhibit.examples("most anomalous", "the examples with the highest scores", examples));
    detector
        .reconstruct(test.subset(highest).toArray())
        .ifPresent(
            rebuilt ->
                exhibits.add(
                    Exhibit.examples(
                        "error per feature",
                        "squared error of every feature of the most anomalous examples",
                        errors(examples, rebuilt))));
    return exhibits;
  }

  private static int[] highest(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(SHOWN)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static float[][] errors(float[][] examples, float[][] rebuilt) {
    float[][] errors = new float[examples.length][examples[0].length];
    for (int i = 0; i < errors.length; i++) {
      for (int j = 0; j < errors[i].length; j++) {
        float difference = examples[i][j] - rebuilt[i][j];
        errors[i][j] = difference * difference;
      }
    }
    return errors;
  }

  @Override
  public List<Method> baselines(int codeWidth) {
    return List.of(
        Baselines.mean(),
        Baselines.randomEncoder(codeWidth),
        Baselines.pca(codeWidth),
        Baselines.mahalanobis(),
        Baselines.neighbours(NEIGHBOURS));
  }
}
