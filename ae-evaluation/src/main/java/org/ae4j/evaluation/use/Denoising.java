package org.ae4j.evaluation.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.baseline.Baselines;

/**
 * How much nearer to the clean example a method brings a noisy one. Normal noise is added to unseen
 * examples, of a standard deviation that is a part of the range of the training data.
 */
public final class Denoising implements Use {
  private static final int JUDGED = 300;
  private static final int SHOWN = 10;

  private static final Metric GAIN =
      gain("psnr_gain", "averaged over noise of 10, 25 and 50 % of the range");
  private static final Metric LIGHT = gain("psnr_gain_light", "noise of 10 % of the range");
  private static final Metric MEDIUM = gain("psnr_gain_medium", "noise of 25 % of the range");
  private static final Metric HEAVY = gain("psnr_gain_heavy", "noise of 50 % of the range");
  private static final Map<Metric, Double> SEVERITIES = severities();

  private final List<Method> filters;

  private Denoising(List<Method> filters) {
    this.filters = List.copyOf(filters);
  }

  /** Returns the use with the Wiener filter as its classical method. */
  public Denoising() {
    this(List.of(Baselines.wiener()));
  }

  /** Returns the same with one classical method more, such as a median filter. */
  public Denoising beside(Method filter) {
    List<Method> more = new ArrayList<>(filters);
    more.add(filter);
    return new Denoising(more);
  }

  private static Metric gain(String name, String noise) {
    return Metric.higher(name, "dB", "peak signal to noise after less before, " + noise);
  }

  private static Map<Metric, Double> severities() {
    Map<Metric, Double> severities = new LinkedHashMap<>();
    severities.put(LIGHT, 0.1);
    severities.put(MEDIUM, 0.25);
    severities.put(HEAVY, 0.5);
    return severities;
  }

  @Override
  public String name() {
    return "denoising";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(GAIN, LIGHT, MEDIUM, HEAVY);
  }

  @Override
  public Measurement measure(Contestant contestant, UseData data) {
    Dataset clean = Part.of(data, "denoising", data.test(), JUDGED);
    Fitted restorer = contestant.on(data.train());
    Map<String, Double> gains = new LinkedHashMap<>();
    gains.put(GAIN.name(), 0.0);
    List<Exhibit> exhibits = new ArrayList<>();
    for (Map.Entry<Metric, Double> severity : SEVERITIES.entrySet()) {
      float[][] noisy = noisy(clean.toArray(), severity.getValue() * Part.range(data), data.seed());
      Optional<float[][]> restored = restorer.reconstruct(copy(noisy));
      if (restored.isEmpty()) {
        return Measurement.absent("does not reconstruct");
      }
      double gain = decibels(clean.toArray(), noisy) - decibels(clean.toArray(), restored.get());
      gains.put(severity.getKey().name(), gain);
      gains.merge(GAIN.name(), gain / SEVERITIES.size(), Double::sum);
      exhibits.add(exhibit(severity.getKey(), noisy, restored.get()));
    }
    return Measurement.of(gains).showing(exhibits);
  }

  private static Exhibit exhibit(Metric severity, float[][] noisy, float[][] restored) {
    String strength = severity.name().substring(severity.name().lastIndexOf('_') + 1);
    int shown = Math.min(SHOWN, noisy.length);
    float[][] rows = Arrays.copyOf(noisy, 2 * shown);
    System.arraycopy(restored, 0, rows, shown, shown);
    return Exhibit.examples(
        "restored from " + strength + " noise",
        "Unseen examples with noise added above, what the method makes of them below.",
        rows);
  }

  private static float[][] copy(float[][] rows) {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
  }

  private static float[][] noisy(float[][] rows, double deviation, long seed) {
    NoiseStream stream = new NoiseSource(seed).stream("noise of " + deviation);
    float[] noise = new float[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      stream.fill(Distribution.NORMAL, i, 0, noise, noise.length);
      for (int j = 0; j < noise.length; j++) {
        rows[i][j] += (float) (deviation * noise[j]);
      }
    }
    return rows;
  }

  /** Returns the mean squared error in decibels; an error below 1e-12 counts as that. */
  private static double decibels(float[][] clean, float[][] other) {
    double[] errors = Reconstructions.of(clean, other).squaredErrors();
    double mean = Arrays.stream(errors).average().orElseThrow() / clean[0].length;
    return 10 * Math.log10(Math.max(mean, 1e-12));
  }

  @Override
  public List<Method> baselines(int codeWidth) {
    List<Method> all = new ArrayList<>();
    all.add(Baselines.mean());
    all.add(Baselines.randomEncoder(codeWidth));
    all.add(Baselines.pca(codeWidth));
    all.addAll(filters);
    return all;
  }
}
