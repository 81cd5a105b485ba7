package org.ae4j.evaluation.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.use.Contestant;
import org.ae4j.evaluation.use.Exhibit;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Measurement;
import org.ae4j.evaluation.use.Method;
import org.ae4j.evaluation.use.Metric;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.UseData;

/** The simplest use: how well test examples are rebuilt, beside rebuilding all as zeros. */
record RebuildingUse() implements Use {
  @Override
  public String name() {
    return "rebuilding";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        Metric.lower("squared_error", "", "The squared error per example."),
        Metric.higher("kept", "%", "The part of the squares that is kept."));
  }

  @Override
  public Measurement measure(Contestant contestant, UseData data) {
    float[][] test = data.test().toArray();
    float[][] rebuilt = contestant.on(data.train()).reconstruct(test).orElseThrow();
    double error = mean(test, rebuilt);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("squared_error", error);
    values.put("kept", 100 * (1 - error / mean(test, new float[test.length][test[0].length])));
    float[][] plane = {{0, 1}, {1, 0}};
    return Measurement.of(values)
        .showing(List.of(Exhibit.plane("corners", "Two corners.", plane, new int[] {0, 1})));
  }

  private static double mean(float[][] test, float[][] rebuilt) {
    return Arrays.stream(Reconstructions.of(test, rebuilt).squaredErrors()).average().orElseThrow();
  }

  @Override
  public List<Method> baselines(int codeWidth) {
    return List.of(new Zeros());
  }

  private record Zeros() implements Method {
    @Override
    public String name() {
      return "zeros";
    }

    @Override
    public Fitted fit(Dataset training, long seed) {
      return new Fitted() {
        @Override
        public Optional<float[][]> reconstruct(float[][] examples) {
          return Optional.of(new float[examples.length][examples[0].length]);
        }

        @Override
        public void close() {}
      };
    }
  }
}
