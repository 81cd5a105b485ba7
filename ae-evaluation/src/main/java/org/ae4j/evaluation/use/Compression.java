package org.ae4j.evaluation.use;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.StructuralSimilarity;
import org.ae4j.evaluation.baseline.Baselines;

/** How much of unseen examples survives in a code of a few numbers. */
public record Compression() implements Use {
  private static final int MOST_EXAMPLES = 2000;

  private static final Metric ERROR =
      Metric.lower(
          "squared_error", "", "‖x − x̂‖² of unseen examples, summed over features, averaged");
  private static final Metric PSNR =
      Metric.higher("psnr", "dB", "peak signal to noise, of the mean squared error");
  private static final Metric SSIM =
      Metric.higher("ssim", "", "structural similarity of images with what was rebuilt");

  @Override
  public String name() {
    return "compression";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(ERROR, PSNR, SSIM);
  }

  @Override
  public Measurement measure(Contestant contestant, UseData data) {
    Dataset test = Part.of(data, "compression", data.test(), MOST_EXAMPLES);
    float[][] examples = test.toArray();
    Optional<float[][]> rebuilt = contestant.on(data.train()).reconstruct(test.toArray());
    if (rebuilt.isEmpty()) {
      return Measurement.absent("does not reconstruct");
    }
    double peak = Part.range(data);
    Map<String, Double> values = new LinkedHashMap<>();
    double error = mean(Reconstructions.of(examples, rebuilt.get()).squaredErrors());
    values.put(ERROR.name(), error);
    if (error > 0) { // decibels of nothing are infinite
      values.put(PSNR.name(), 10 * Math.log10(peak * peak * test.width() / error));
    }
    similarity(test.shape(), peak)
        .ifPresent(ssim -> values.put(SSIM.name(), mean(ssim, examples, rebuilt.get())));
    return Measurement.of(values);
  }

  private static Optional<StructuralSimilarity> similarity(int[] extents, double range) {
    Shape shape = Shape.of(Arrays.stream(extents).asLongStream().toArray());
    Shape image = shape.rank() == 2 ? Shape.of(shape.extent(0), shape.extent(1), 1) : shape;
    return StructuralSimilarity.defined(image)
        ? Optional.of(StructuralSimilarity.of(image, range))
        : Optional.empty();
  }

  private static double mean(StructuralSimilarity ssim, float[][] first, float[][] second) {
    return IntStream.range(0, first.length)
        .mapToDouble(i -> ssim.of(first[i], second[i]))
        .average()
        .orElseThrow();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  @Override
  public List<Method> baselines(int codeWidth) {
    return List.of(Baselines.mean(), Baselines.randomEncoder(codeWidth), Baselines.pca(codeWidth));
  }
}
