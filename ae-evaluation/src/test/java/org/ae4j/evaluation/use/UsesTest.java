package org.ae4j.evaluation.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.baseline.Baselines;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UsesTest {
  private static final int WIDTH = 12;

  /** Two classes far apart along one direction, with little else. */
  private static Dataset set(String name, int count) {
    float[][] rows = new float[count][WIDTH];
    int[] labels = IntStream.range(0, count).map(i -> i % 2).toArray();
    for (int i = 0; i < count; i++) {
      new NoiseSource(3).stream(name).fill(Distribution.NORMAL, i, 0, rows[i], WIDTH);
      for (int j = 0; j < WIDTH; j++) {
        rows[i][j] = 0.1f * rows[i][j] + (labels[i] == 0 ? -1 : 1);
      }
    }
    return Dataset.of(name, rows).withLabels(labels, List.of());
  }

  private static final Dataset TRAIN = set("train", 300);
  private static final Dataset TEST = set("test", 200);

  /** What is shared, such as a classifier, is made once for all tests. */
  private static final UseData DATA = data();

  private static UseData data() {
    boolean[] anomalous = new boolean[TEST.size()];
    for (int i = 0; i < anomalous.length; i++) {
      anomalous[i] = TEST.label(i) == 1;
    }
    AnomalyTask task = new AnomalyTask(TRAIN.ofClasses(0), TEST, anomalous);
    return new UseData(TRAIN, TEST, Optional.of(task), 4);
  }

  private static Measurement measure(Use use, Method method) {
    try (Contestant contestant = new Contestant(method, 1)) {
      return use.measure(contestant, DATA);
    }
  }

  private static double value(Use use, Method method, String metric) {
    return measure(use, method).values().get(metric);
  }

  static List<Use> all() {
    return Uses.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("every baseline of a use is measured, by metrics that it declares")
  void baselinesTakePart(Use use) {
    Set<String> declared = use.metrics().stream().map(Metric::name).collect(Collectors.toSet());
    for (Method method : use.baselines(2)) {
      Measurement measurement = measure(use, method);
      assertThat(measurement.reason()).as(method.name()).isEmpty();
      assertThat(measurement.values()).isNotEmpty();
      assertThat(declared).containsAll(measurement.values().keySet());
      assertThat(measurement.values().values()).allMatch(Double::isFinite);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("measured twice is the same twice")
  void repeatable(Use use) {
    Method method = use.baselines(2).get(0);
    assertThat(measure(use, method).values()).isEqualTo(measure(use, method).values());
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("a method that can do nothing is absent, with a reason")
  void absent(Use use) {
    Method idle =
        new Method() {
          @Override
          public String name() {
            return "idle";
          }

          @Override
          public Fitted fit(Dataset training, long seed) {
            return () -> {};
          }
        };
    assertThat(measure(use, idle).reason()).isNotEmpty();
    assertThat(measure(use, idle).values()).isEmpty();
  }

  @Test
  @DisplayName(
      "compression: the mean leaves the variance, PCA less; decibels follow from the error")
  void compression() {
    Use use = new Compression();
    double error = value(use, Baselines.mean(), "squared_error");
    assertThat(error).isCloseTo(WIDTH * 1.01, within(0.3));
    assertThat(value(use, Baselines.pca(1), "squared_error"))
        .isCloseTo((WIDTH - 1) * 0.01, within(0.02));
    double peak = Part.range(DATA);
    assertThat(value(use, Baselines.mean(), "psnr"))
        .isCloseTo(10 * Math.log10(peak * peak / (error / WIDTH)), within(1e-9));
  }

  @Test
  @DisplayName("compression of images has their similarity too")
  void similarity() {
    float[][] images = new float[6][12 * 12];
    for (int i = 0; i < 6; i++) {
      new NoiseSource(1).stream("images").fill(Distribution.UNIFORM, i, 0, images[i], 144);
    }
    Dataset set = Dataset.of("images", images, 12, 12, 1);
    UseData data = new UseData(set, set, Optional.empty(), 1);
    try (Contestant exact = new Contestant(Baselines.pca(6), 1)) {
      double ssim = new Compression().measure(exact, data).values().get("ssim");
      assertThat(ssim).isCloseTo(1, within(1e-3));
    }
    try (Contestant none = new Contestant(Baselines.mean(), 1)) {
      assertThat(new Compression().measure(none, data).values().get("ssim")).isLessThan(0.9);
    }
  }

  @Test
  @DisplayName("anomalies far away are all found, at about 5 % false alarms")
  void anomalies() {
    Use use = new AnomalyDetection();
    for (Method method : List.of(Baselines.mahalanobis(), Baselines.neighbours(5))) {
      assertThat(value(use, method, "auroc")).isEqualTo(1);
      assertThat(value(use, method, "found")).isEqualTo(1);
      assertThat(value(use, method, "false_alarms")).isLessThan(0.25);
    }
    List<Exhibit> exhibits = measure(use, Baselines.pca(1)).exhibits();
    assertThat(exhibits).extracting(Exhibit::title).contains("error per feature");
  }

  @Test
  @DisplayName("classes far apart are read from the data, with few labels too")
  void features() {
    Measurement measurement = measure(new FeatureLearning(), Baselines.raw());
    assertThat(measurement.values().values()).allMatch(accuracy -> accuracy == 1);
  }

  @Test
  @DisplayName("the data is its own best map, and its classes are its neighbours'")
  void maps() {
    Measurement measurement = measure(new DimensionalityReduction(), Baselines.raw());
    assertThat(measurement.values().values()).allMatch(value -> value == 1);
    assertThat(measurement.exhibits().get(0).kind()).isEqualTo(Exhibit.Kind.PLANE);
  }

  @Test
  @DisplayName("denoising: leaving things as they are gains nothing, a line through the data does")
  void denoising() {
    Use use = new Denoising();
    Method nothing = Baselines.filter("nothing", shape -> Optional.of(rows -> rows));
    assertThat(measure(use, nothing).values().values())
        .allSatisfy(gain -> assertThat(gain).isCloseTo(0, within(1e-9)));
    double expected = 10 * Math.log10(WIDTH); // only the noise along one of twelve directions stays
    assertThat(value(use, Baselines.pca(1), "psnr_gain_heavy")).isCloseTo(expected, within(0.8));
    assertThat(new Denoising().beside(nothing).baselines(2)).contains(nothing);
  }

  @Test
  @DisplayName("denoising: other damage has a measure of its own where it suits the examples")
  void otherDamage() {
    Damaging shift = (clean, seed) -> Optional.of(shifted(clean.toArray(), 1));
    Denoising use =
        new Denoising()
            .under("shift by 1", shift)
            .under("Shift: by 1", shift)
            .under("blur", (clean, seed) -> Optional.empty());
    assertThat(use.matrix().orElseThrow().metrics())
        .extracting(Metric::name)
        .containsExactly("psnr_gain_shift_by_1", "psnr_gain_shift_by_1_2", "psnr_gain_blur");
    assertThat(new Denoising().matrix()).isEmpty();
    Method halving =
        Baselines.filter("halving", shape -> Optional.of(rows -> shifted(rows, -0.5f)));
    assertThat(measure(use, halving).values()).doesNotContainKey("psnr_gain_blur");
    // The error falls from 1 to a half, its square to a quarter.
    assertThat(value(use, halving, "psnr_gain_shift_by_1"))
        .isCloseTo(10 * Math.log10(4), within(1e-5));
  }

  private static float[][] shifted(float[][] rows, float by) {
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] += by;
      }
    }
    return rows;
  }

  @Test
  @DisplayName("examples along the data's direction are nearer to it than independent columns")
  void generation() {
    Use use = new Generation();
    Method gaussian = Baselines.gaussian(3);
    Method columns = Baselines.independentColumns();
    assertThat(value(use, gaussian, "frechet_distance"))
        .isLessThan(value(use, columns, "frechet_distance"));
    Method copies = new Copies();
    assertThat(measure(use, copies).values()).doesNotContainKey("neighbour_mismatch");
    assertThat(value(use, columns, "neighbour_mismatch")).isGreaterThan(1);
  }

  /** Gives training examples for new ones. */
  private static final class Copies implements Method {
    @Override
    public String name() {
      return "copies";
    }

    @Override
    public Fitted fit(Dataset training, long seed) {
      return new Fitted() {
        @Override
        public Optional<float[][]> sample(int count, long draw) {
          float[][] rows = training.toArray();
          return Optional.of(
              IntStream.range(0, count)
                  .mapToObj(i -> rows[i % rows.length])
                  .toArray(float[][]::new));
        }

        @Override
        public void close() {}
      };
    }
  }

  @Test
  @DisplayName("parts are the same for all who ask, and small sets are taken whole")
  void parts() {
    UseData data = data();
    Dataset part = Part.of(data, "some", TRAIN, 50);
    assertThat(part.size()).isEqualTo(50);
    assertThat(Part.of(data, "some", TRAIN, 50)).isSameAs(part);
    assertThat(Part.of(data, "all", TRAIN, 300)).isSameAs(TRAIN);
    double range = Arrays.stream(TRAIN.toArray()).mapToDouble(row -> row[0]).max().orElseThrow();
    assertThat(Part.range(data)).isGreaterThan(range);
  }
}
