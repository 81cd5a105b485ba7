package org.ae4j.evaluation.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
 * examples, of a standard deviation that is a part of the range of the training data. Further kinds
 * of damage may be tried beside it.
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
  private final Map<Metric, Damaging> damages;

  private Denoising(List<Method> filters, Map<Metric, Damaging> damages) {
    this.filters = List.copyOf(filters);
    this.damages = damages;
  }

  /** Returns the use with the Wiener filter as its classical method. */
  public Denoising() {
    this(List.of(Baselines.wiener()), Map.of());
  }

  /** Returns the same with one classical method more, such as a median filter. */
  public Denoising beside(Method filter) {
    List<Method> more = new ArrayList<>(filters);
    more.add(filter);
    return new Denoising(more, damages);
  }

  /**
   * Returns the same with one kind of damage more that methods are tried on.
   *
   * @param name what tables call it
   */
  public Denoising under(String name, Damaging damage) {
    String word = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String metric = "psnr_gain_" + word.replaceAll("^_|_$", "");
    String free = metric;
    for (int number = 2; taken(free); number++) {
      free = metric + "_" + number;
    }
    Map<Metric, Damaging> more = new LinkedHashMap<>(damages);
    more.put(Metric.higher(free, "dB", name), damage);
    return new Denoising(filters, more);
  }

  private boolean taken(String name) {
    return metrics().stream().anyMatch(metric -> metric.name().equals(name));
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
    List<Metric> metrics = new ArrayList<>(List.of(GAIN, LIGHT, MEDIUM, HEAVY));
    metrics.addAll(damages.keySet());
    return metrics;
  }

  @Override
  public Optional<MetricMatrix> matrix() {
    return damages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MetricMatrix(
                "What generalises",
                "By how many dB each variant raises the PSNR of damaged unseen examples, the mean"
                    + " over seeds; columns are kinds of damage, first those that variants were"
                    + " trained on. Below 0 it does more harm than good.",
                List.copyOf(damages.keySet())));
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
    for (Map.Entry<Metric, Damaging> damage : damages.entrySet()) {
      String name = damage.getKey().name();
      Optional<float[][]> damaged =
          data.once(name, () -> damage.getValue().damaged(clean, data.seed()));
      damaged.ifPresent(rows -> gains.put(name, gain(restorer, clean.toArray(), rows)));
    }
    return Measurement.of(gains).showing(exhibits);
  }

  private static double gain(Fitted restorer, float[][] clean, float[][] damaged) {
    float[][] restored = restorer.reconstruct(copy(damaged)).orElseThrow();
    return decibels(clean, damaged) - decibels(clean, restored);
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
