package org.ae4j.evaluation.use;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.core.NoiseSource;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.baseline.Baselines;
import org.ae4j.evaluation.classify.Classifier;
import org.ae4j.evaluation.classify.LinearProbe;
import org.ae4j.evaluation.classify.NearestNeighbours;
import org.ae4j.evaluation.classify.ProbeConfig;

/** How well classes can be read from codes that were learned without them. */
public record FeatureLearning() implements Use {
  private static final int FEW_PER_CLASS = 10;
  private static final int MANY = 2000;
  private static final int JUDGED = 2000;
  private static final int NEIGHBOURS = 5;

  /** Accuracies of several hundred columns settle long before their coefficients do. */
  private static final ProbeConfig PROBE = ProbeConfig.standard().withIterations(60);

  private static final Metric PROBE_MANY =
      accuracy("probe_many", "logistic regression on codes, 2000 labels");
  private static final Metric PROBE_FEW =
      accuracy("probe_few", "logistic regression on codes, 10 labels per class");
  private static final Metric NEIGHBOURS_MANY =
      accuracy("knn_many", "5 nearest neighbours among codes, 2000 labels");
  private static final Metric NEIGHBOURS_FEW =
      accuracy("knn_few", "5 nearest neighbours among codes, 10 labels per class");

  private static Metric accuracy(String name, String how) {
    return Metric.higher(name, "", "part of unseen examples that gets its class by " + how);
  }

  @Override
  public String name() {
    return "feature learning";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(PROBE_MANY, PROBE_FEW, NEIGHBOURS_MANY, NEIGHBOURS_FEW);
  }

  @Override
  public Measurement measure(Contestant contestant, UseData data) {
    Dataset train = data.train();
    if (!train.hasLabels() || Arrays.stream(train.labels()).distinct().count() < 2) {
      return Measurement.absent("the data has no two classes to be told apart");
    }
    Dataset judged = Part.of(data, "features", data.test(), JUDGED);
    Dataset many = Part.of(data, "labels", train, MANY);
    Dataset few = data.once("few labels", () -> few(train, data.seed()));
    Fitted fitted = contestant.on(train);
    Optional<float[][]> codes = fitted.encode(judged.toArray());
    if (codes.isEmpty()) {
      return Measurement.absent("has no codes");
    }
    Map<String, Double> values = new LinkedHashMap<>();
    float[][] learned = fitted.encode(many.toArray()).orElseThrow();
    put(values, PROBE_MANY, LinearProbe.fit(learned, many.labels(), PROBE), codes.get(), judged);
    float[][] scarce = fitted.encode(few.toArray()).orElseThrow();
    put(values, PROBE_FEW, LinearProbe.fit(scarce, few.labels(), PROBE), codes.get(), judged);
    put(values, NEIGHBOURS_MANY, neighbours(learned, many), codes.get(), judged);
    put(values, NEIGHBOURS_FEW, neighbours(scarce, few), codes.get(), judged);
    return Measurement.of(values);
  }

  private static void put(
      Map<String, Double> values,
      Metric metric,
      Classifier classifier,
      float[][] codes,
      Dataset judged) {
    values.put(metric.name(), classifier.accuracy(codes, judged.labels()));
  }

  private static Classifier neighbours(float[][] codes, Dataset examples) {
    return NearestNeighbours.fit(codes, examples.labels(), Math.min(NEIGHBOURS, codes.length));
  }

  private static Dataset few(Dataset train, long seed) {
    int[] labels = train.labels();
    int[] order = new NoiseSource(seed).stream("few labels").permutation(0, labels.length);
    int[] taken = new int[Arrays.stream(labels).max().orElseThrow() + 1];
    return train.subset(
        IntStream.of(order).filter(i -> taken[labels[i]]++ < FEW_PER_CLASS).toArray());
  }

  @Override
  public List<Method> baselines(int codeWidth) {
    return List.of(Baselines.raw(), Baselines.randomEncoder(codeWidth), Baselines.pca(codeWidth));
  }
}
