package org.ae4j.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Model;
import org.ae4j.core.Samples;
import org.ae4j.core.ShapeException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.model.Descriptions;
import org.ae4j.core.train.LinearRamp;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.core.train.TrainingListener;
import org.ae4j.denoising.objective.OneLayer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every corruption")
class CorruptionsTest {
  private static final Severity WEAK = Severity.of(0.3);
  private static final Samples IMAGES = Moments.random(40, 9, 10);
  private static final Samples ROWS = Moments.random(40, 12);

  @Test
  @DisplayName("of severity 0 leaves every bit as it was, those of negative numbers and -0 too")
  void zero() {
    Everything.forImages(Severity.of(0), true)
        .forEach((name, none) -> unchanged(name, none, signed(IMAGES, -0f)));
    Everything.forRows(Severity.of(0), true)
        .forEach((name, none) -> unchanged(name, none, signed(ROWS, -0f)));
  }

  @Test
  @DisplayName("whose schedule is at 0 leaves every bit as it was, save the sign of -0")
  void scheduledZero() {
    Severity fallen = Severity.following(new LinearRamp(0.3, 0, 1));
    Everything.forImages(fallen, true)
        .forEach((name, none) -> unchanged(name, none, signed(IMAGES, 0)));
    Everything.forRows(fallen, true)
        .forEach((name, none) -> unchanged(name, none, signed(ROWS, 0)));
    Corruption masking = Corruptions.masking(fallen, Fill.zero());
    // Adding 0 makes 0 of -0.
    assertThat(bits(CorruptedCopy.of(masking, signed(ROWS, -0f), 1)))
        .isEqualTo(bits(signed(ROWS, 0)));
  }

  private static List<List<Integer>> bits(Samples samples) {
    return Arrays.stream(samples.toArray()).map(CorruptionsTest::boxed).toList();
  }

  /** Returns the same examples, the first number of each being a zero and the second negative. */
  private static Samples signed(Samples samples, float zero) {
    float[][] rows = samples.toArray();
    for (float[] row : rows) {
      row[0] = zero;
      row[1] = -row[1];
    }
    return Samples.of(rows).reshape(samples.example());
  }

  private static void unchanged(String name, Corruption none, Samples samples) {
    assertThat(bits(CorruptedCopy.of(none, samples, 1))).as(name).isEqualTo(bits(samples));
  }

  @Test
  @DisplayName("of a seed damages alike, of another seed otherwise")
  void seeds() {
    Everything.forImages(WEAK, false).forEach((name, part) -> alike(name, part, IMAGES));
    Everything.forRows(WEAK, false).forEach((name, part) -> alike(name, part, ROWS));
    Corruption noise = Corruptions.gaussianNoise(WEAK);
    assertThat(CorruptedCopy.of(noise, IMAGES, 2).toArray()[0])
        .isNotEqualTo(CorruptedCopy.of(noise, IMAGES, 1).toArray()[0]);
  }

  private static void alike(String name, Corruption corruption, Samples samples) {
    Samples once = CorruptedCopy.of(corruption, samples, 1);
    assertThat(bits(CorruptedCopy.of(corruption, samples, 1))).as(name).isEqualTo(bits(once));
    assertThat(bits(once)).as(name).isNotEqualTo(bits(samples));
  }

  @Test
  @DisplayName("gives the same weights, bit for bit, for the same seed on one thread and on two")
  void training() {
    repeatable("all for images", together(Everything.forImages(WEAK, false)), IMAGES);
    Map<String, Corruption> forRows = Everything.forRows(WEAK, false);
    // They look at the whole batch, which therefore stays on one thread.
    forRows.keySet().removeAll(List.of("feature swap", "masking by the mean"));
    repeatable("all others for rows", together(forRows), ROWS);
    for (Corruption wholeBatch :
        List.of(Corruptions.featureSwap(WEAK), Corruptions.masking(WEAK, Fill.mean()))) {
      assertThat(bits(trained(wholeBatch, ROWS, 1))).isEqualTo(bits(trained(wholeBatch, ROWS, 1)));
    }
    repeatable("a range", Corruptions.gaussianBlur(Severity.between(0, 2)), IMAGES);
    repeatable(
        "a schedule",
        Corruptions.masking(Severity.following(new LinearRamp(0, 1, 1)), Fill.zero()),
        ROWS);
    repeatable("an old photograph", Corruptions.oldPhotograph(), IMAGES);
  }

  /** Steps of a smaller layer are left to one thread, however many there may be. */
  private static final int WORTH_THREADS = 2000;

  /** Returns what notes, at every step, the threads that work for the trainer. */
  private static TrainingListener noting(Set<String> names) {
    return new TrainingListener() {
      @Override
      public boolean onStep(StepReport report) {
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.startsWith("ae4j-worker-"))
            .forEach(names::add);
        return true;
      }
    };
  }

  private static Corruption together(Map<String, Corruption> parts) {
    return Corruptions.inOrder(parts.values().toArray(Corruption[]::new));
  }

  private static void repeatable(String name, Corruption corruption, Samples samples) {
    Map<String, FloatArray> once = trained(corruption, samples, 1);
    Map<String, FloatArray> again = trained(corruption, samples, 2);
    assertThat(bits(again)).as(name).isEqualTo(bits(once));
  }

  private static List<Object> bits(Map<String, FloatArray> weights) {
    return List.of(
        weights.keySet(),
        weights.values().stream().map(array -> List.of(boxed(array.values()))).toList());
  }

  private static List<Integer> boxed(float[] values) {
    return java.util.stream.IntStream.range(0, values.length)
        .mapToObj(i -> Float.floatToRawIntBits(values[i]))
        .toList();
  }

  private static Map<String, FloatArray> trained(
      Corruption corruption, Samples samples, int threads) {
    Autoencoder autoencoder = OneLayer.sigmoid(WORTH_THREADS).withCorruption(corruption);
    TrainingConfig config = TrainingConfig.ofEpochs(2).withBatchSize(40).withSeed(7);
    Set<String> working = new HashSet<>();
    Trainer trainer = Trainer.with(config).onThreads(threads).listening(noting(working));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, samples)) {
      assertThat(working).contains("ae4j-worker-" + (threads - 1));
      Map<String, FloatArray> weights = new java.util.TreeMap<>(model.snapshot().weights());
      weights.keySet().removeIf(path -> path.startsWith("corruption"));
      return weights;
    }
  }

  @Test
  @DisplayName("is to the engine what its definition in double precision says")
  void engine() {
    for (Corruption corruption :
        List.of(
            Corruptions.gaussianBlur(Severity.of(1.2)),
            Corruptions.motionBlur(5, 70),
            Corruptions.defocusBlur(2),
            Corruptions.downsampling(4),
            Corruptions.vignetting(WEAK))) {
      TrainingConfig config = TrainingConfig.ofEpochs(1).withBatchSize(20);
      Autoencoder autoencoder = OneLayer.sigmoid(3).withCorruption(corruption);
      try (TrainedAutoencoder model = Trainer.with(config).fit(autoencoder, IMAGES)) {
        float[][] found = model.measure(IMAGES, 1, Model::corrupted);
        float[][] defined = CorruptedCopy.of(corruption, IMAGES, 1).toArray();
        for (int i = 0; i < defined.length; i++) {
          assertThat(found[i]).containsExactly(defined[i], within(1e-5f));
        }
      }
    }
  }

  @Test
  @DisplayName("is restored from its description")
  void descriptions() {
    Descriptions descriptions = Descriptions.standard();
    for (Severity severity :
        List.of(WEAK, Severity.between(0.1, 0.2), Severity.following(new LinearRamp(0, 0.5, 1)))) {
      Everything.forImages(severity, false)
          .forEach((name, part) -> restored(descriptions, name, part));
      Everything.forRows(severity, false)
          .forEach((name, part) -> restored(descriptions, name, part));
    }
    restored(descriptions, "clipping", Corruptions.clipping(0, 1));
    SelectiveCorruption mask = Corruptions.masking(0.3);
    restored(
        descriptions,
        "replacing compositions",
        Corruptions.inOrder(
            List.of(Corruptions.oneOf(List.of(mask, mask)), Corruptions.sometimes(0.5, mask))));
    restored(descriptions, "old photograph", Corruptions.oldPhotograph());
    restored(
        descriptions,
        "choice",
        Corruptions.oneOf(Corruptions.jpeg(30), Corruptions.sometimes(0.5, Corruption.none())));
  }

  private static void restored(Descriptions descriptions, String name, Corruption corruption) {
    Autoencoder described = OneLayer.sigmoid(3).withCorruption(corruption);
    assertThat(descriptions.fromJson(descriptions.toJson(described)).corruption())
        .as(name)
        .isEqualTo(corruption);
  }

  @Test
  @DisplayName("that clips limits numbers on both sides and leaves what is between")
  void clipping() {
    Samples rows = Samples.of(new float[][] {{-3, -0.5f, 0.25f, 1.5f, 7}});
    assertThat(CorruptedCopy.of(Corruptions.clipping(-0.5, 1.5), rows, 1).toArray())
        .isDeepEqualTo(new float[][] {{-0.5f, -0.5f, 0.25f, 1.5f, 1.5f}});
  }

  @Test
  @DisplayName("in a sequence works on what the one before it left")
  void order() {
    Samples half = Moments.filled(0.5, 4, Shape.of(3));
    Corruption fade = Corruptions.fading(Severity.of(1), 2);
    Corruption clip = Corruptions.clipping(0, 1);
    assertThat(
            Moments.of(CorruptedCopy.of(Corruptions.inOrder(fade, clip), half, 1).toArray()).mean())
        .isEqualTo(1);
    assertThat(
            Moments.of(CorruptedCopy.of(Corruptions.inOrder(clip, fade), half, 1).toArray()).mean())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("in a random choice gets its share of the examples, whole ones")
  void choice() {
    Samples half = Moments.filled(0.5, 9000, Shape.of(3));
    Corruption choice =
        Corruptions.oneOf(
            Corruption.none(),
            Corruptions.fading(Severity.of(1), 1),
            Corruptions.fading(Severity.of(1), 2));
    float[][] damaged = CorruptedCopy.of(choice, half, 1).toArray();
    for (double value : new double[] {0.5, 1, 2}) {
      assertThat(Moments.part(damaged, x -> x == value)).isEqualTo(1 / 3.0, within(0.02));
    }
    for (float[] row : damaged) {
      assertThat(row).containsOnly(row[0]);
    }
    Corruption rare = Corruptions.sometimes(0.2, Corruptions.fading(Severity.of(1), 1));
    assertThat(Moments.part(CorruptedCopy.of(rare, half, 1).toArray(), x -> x == 1))
        .isEqualTo(0.2, within(0.017));
  }

  @Test
  @DisplayName("of signals drifts with mean 0 and the stated deviation at every moment")
  void drift() {
    Samples flat = Moments.filled(0, 8000, Shape.of(16, 2));
    float[][] damaged =
        CorruptedCopy.of(Corruptions.baselineDrift(Severity.of(0.5), 3), flat, 1).toArray();
    for (int i = 0; i < 32; i++) {
      Moments moments = Moments.ofColumn(damaged, i);
      assertThat(moments.mean()).as("moment %d", i / 2).isEqualTo(0, within(0.025));
      // A sine of random phase has kurtosis 1.5: the standard error is 0.8 % of the variance.
      assertThat(moments.variance()).as("moment %d", i / 2).isEqualTo(0.25, within(0.009));
    }
  }

  @Test
  @DisplayName("refuses severities that cannot work, also those a schedule comes to")
  void severities() {
    assertThatThrownBy(() -> Corruptions.masking(1.5))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the masked fraction must be from 0 to 1, but was 1.5");
    assertThatThrownBy(() -> Corruptions.gaussianNoise(Severity.of(-0.1)))
        .hasMessage(
            "the standard deviation of additive noise must be finite and at least 0, but was -0.1");
    assertThatThrownBy(() -> Corruptions.gaussianNoise(Severity.of(Double.NaN)))
        .hasMessageContaining("NaN");
    assertThatThrownBy(
            () -> Corruptions.masking(Severity.following(new LinearRamp(0, 2, 0.5)), Fill.zero()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("from 0 to 1");
    assertThatThrownBy(() -> Severity.between(0.3, 0.3)).hasMessageContaining("0.3 to 0.3");
    assertThatThrownBy(() -> Corruptions.jpeg(0)).hasMessageContaining("from 1 to 100");
    assertThatThrownBy(() -> Corruptions.downsampling(0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> Corruptions.oneOf()).hasMessageContaining("at least one");
  }

  @Test
  @DisplayName("of signals refuses images")
  void rank() {
    assertThatThrownBy(
            () ->
                CorruptedCopy.of(Corruptions.baselineDrift(WEAK, 1), Moments.random(2, 4, 4, 1), 1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[time, channels]")
        .hasMessageContaining("[4, 4, 1]");
  }
}
