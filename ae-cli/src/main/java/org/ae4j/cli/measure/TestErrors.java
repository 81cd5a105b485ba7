package org.ae4j.cli.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.cli.data.Conditions;
import org.ae4j.core.Scaling;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.Score;
import org.ae4j.evaluation.sparse.LatentActivity;

/**
 * A model's reconstruction errors beside those of methods that need no network. Errors are measured
 * after scaling, so that every column counts as it did in training.
 *
 * @param model the model's
 * @param baselines PCA's with as many components as codes have numbers, or active ones where codes
 *     are wider than inputs, and the mean's
 * @param perExample the squared error of every example by method, in the same order
 */
public record TestErrors(Score model, List<Score> baselines, Map<String, double[]> perExample) {
  /**
   * Measures a model.
   *
   * @param model takes and gives examples in their own units
   * @param train what the baselines are fitted on, in its own units
   * @param test what is reconstructed, in its own units
   */
  public static TestErrors measure(TrainedAutoencoder model, Dataset train, Dataset test) {
    Optional<Scaling> scaling = model.snapshot().scaling();
    float[][] examples = scaled(test.toArray(), scaling);
    float[][] rebuilt = scaled(model.reconstruct(Conditions.of(test, model)), scaling);
    // The largest array of all is copied only where it has to be scaled.
    float[][] training =
        scaling.isPresent() ? scaled(train.toArray(), scaling) : train.sharedRows();
    int width = numbers(model, test);
    Map<String, Reconstructions> byMethod = new LinkedHashMap<>();
    byMethod.put("autoencoder", Reconstructions.of(examples, rebuilt));
    for (Baseline other : List.of(Baseline.pca(training, width), Baseline.mean(training))) {
      byMethod.put(other.name(), Reconstructions.of(examples, other.reconstruct(examples)));
    }
    return of(byMethod);
  }

  /** Returns how many numbers a code has, or of sparse codes how many are not 0 on average. */
  private static int numbers(TrainedAutoencoder model, Dataset test) {
    int width = Math.toIntExact(model.codeShape().size());
    int active =
        (int) Math.max(1, Math.round(LatentActivity.of(model, Conditions.of(test, model)).l0()));
    return 2 * active < width ? active : width;
  }

  private static TestErrors of(Map<String, Reconstructions> byMethod) {
    List<Score> scores = new ArrayList<>();
    Map<String, double[]> perExample = new LinkedHashMap<>();
    byMethod.forEach(
        (method, reconstructions) -> {
          scores.add(Score.of(method, reconstructions));
          perExample.put(method, reconstructions.squaredErrors());
        });
    return new TestErrors(scores.get(0), scores.subList(1, scores.size()), perExample);
  }

  private static float[][] scaled(float[][] rows, Optional<Scaling> scaling) {
    scaling.ifPresent(scale -> Arrays.stream(rows).forEach(scale::apply));
    return rows;
  }

  /** Returns all scores, the model's first. */
  public List<Score> all() {
    List<Score> all = new ArrayList<>(List.of(model));
    all.addAll(baselines);
    return all;
  }

  /** Returns the table for people: a line for each method. */
  public String describe() {
    StringBuilder lines = new StringBuilder();
    for (Score score : all()) {
      lines.append("  %-32s %10.4g squared".formatted(score.method(), error(score)));
      score
          .crossEntropy()
          .ifPresent(entropy -> lines.append("  %7.4f nats per value".formatted(entropy.mean())));
      lines.append(System.lineSeparator());
    }
    return lines.toString();
  }

  private static double error(Score score) {
    return score.squaredError().mean();
  }

  /** Returns the table for programs. */
  public List<Map<String, Object>> forPrograms() {
    return all().stream().map(TestErrors::forPrograms).toList();
  }

  private static Map<String, Object> forPrograms(Score score) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("method", score.method());
    entry.put("squaredError", error(score));
    score.explainedVariance().ifPresent(part -> entry.put("explainedVariance", part));
    score.crossEntropy().ifPresent(entropy -> entry.put("crossEntropyPerValue", entropy.mean()));
    score
        .crossEntropyFloor()
        .ifPresent(floor -> entry.put("crossEntropyFloorPerValue", floor.mean()));
    return entry;
  }
}
