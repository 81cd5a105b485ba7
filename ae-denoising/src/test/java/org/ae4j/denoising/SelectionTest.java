package org.ae4j.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ae4j.core.Corruption;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fractions are of 100 000 numbers if not said; limits are four or more standard errors. */
@DisplayName("Replacing a part of the numbers")
class SelectionTest {
  private static final Severity THIRD = Severity.of(0.3);

  @Test
  @DisplayName("masks the stated fraction, by the stated value")
  void masking() {
    Samples half = Moments.filled(0.5, 1000, Shape.of(100));
    SelectiveCorruption masking = Corruptions.masking(THIRD, Fill.constant(-2));
    float[][] damaged = CorruptedCopy.of(masking, half, 3).toArray();
    assertThat(Moments.part(damaged, x -> x == -2)).isEqualTo(0.3, within(0.006));
    assertThat(Moments.part(damaged, x -> x == 0.5)).isEqualTo(0.7, within(0.006));
    float[][] zeros = CorruptedCopy.of(Corruptions.masking(0.3), half, 3).toArray();
    assertThat(Moments.part(zeros, x -> x == 0)).isEqualTo(0.3, within(0.006));
  }

  @Test
  @DisplayName("masks everything at fraction 1")
  void everything() {
    Samples half = Moments.filled(0.5, 100, Shape.of(100));
    float[][] damaged = CorruptedCopy.of(Corruptions.masking(1), half, 3).toArray();
    assertThat(Moments.part(damaged, x -> x == 0)).isEqualTo(1);
  }

  @Test
  @DisplayName("by the mean takes each feature's own, over the batch")
  void mean() {
    float[][] clean = {{1, 10}, {2, 20}, {6, 60}};
    SelectiveCorruption all = Corruptions.masking(Severity.of(1), Fill.mean());
    float[][] damaged = CorruptedCopy.of(all, Samples.of(clean), 3).toArray();
    assertThat(damaged).isDeepEqualTo(new float[][] {{3, 30}, {3, 30}, {3, 30}});
  }

  @Test
  @DisplayName("by a learned value has a weight per feature, through which a gradient flows")
  void learned() {
    Workbench bench = Workbench.of(Phase.TRAINING, 4);
    SelectiveCorruption masking = Corruptions.masking(Severity.of(0.5), Fill.learned());
    var damaged = masking.corrupt(bench.data("x", Shape.of(3)), bench.scope());
    assertThat(bench.blueprint().weights().get("fill").leaf().shape()).isEqualTo(Shape.of(3));
    bench.check(damaged.square()).firstOrder();
  }

  @Test
  @DisplayName("says what it touched, also where the replacement equals what was there")
  void touched() {
    Workbench bench = Workbench.of(Phase.TRAINING, 200);
    var black = bench.given("x", Shape.of(50), new double[10_000]);
    Damage damage = Corruptions.masking(0.3).damage(black, bench.scope());
    double[] marks = bench.evaluate(damage.touched());
    assertThat(Arrays.stream(marks).sum() / 10_000).isEqualTo(0.3, within(0.02));
    assertThat(bench.evaluate(damage.corrupted())).containsOnly(0);
  }

  @Test
  @DisplayName("composed says what any part touched, and damages as compositions of others do")
  void compositions() {
    SelectiveCorruption twos = Corruptions.masking(THIRD, Fill.constant(2));
    SelectiveCorruption threes = Corruptions.masking(THIRD, Fill.constant(3));
    touching(Corruptions.inOrder(List.of(twos, threes)), new InOrder(List.of(twos, threes)), 0.51);
    touching(Corruptions.oneOf(List.of(twos, threes)), new OneOf(List.of(twos, threes)), 0.3);
    touching(Corruptions.sometimes(0.5, twos), new Sometimes(0.5, twos), 0.15);
    assertThat(Corruptions.inOrder(twos, Corruptions.clipping(0, 1)))
        .isNotInstanceOf(SelectiveCorruption.class);
    assertThat(Corruptions.oneOf((Corruption) twos, threes))
        .isEqualTo(Corruptions.oneOf(List.of(twos, threes)));
  }

  private static void touching(SelectiveCorruption composed, Corruption plain, double part) {
    Workbench bench = Workbench.of(Phase.TRAINING, 1000);
    double[] half = new double[100_000];
    Arrays.fill(half, 0.5);
    Damage damage = composed.damage(bench.given("x", Shape.of(100), half), bench.scope());
    double[] marks = bench.evaluate(damage.touched());
    double[] damaged = bench.evaluate(damage.corrupted());
    for (int i = 0; i < marks.length; i++) {
      assertThat(marks[i]).isEqualTo(damaged[i] == 0.5 ? 0 : 1);
    }
    // Whole examples are damaged or left: 1000 of them.
    assertThat(Arrays.stream(marks).average().orElseThrow()).isEqualTo(part, within(0.02));
    Samples rows = Moments.random(40, 12);
    assertThat(CorruptedCopy.of(composed, rows, 3).toArray())
        .isDeepEqualTo(CorruptedCopy.of(plain, rows, 3).toArray());
  }

  @Test
  @DisplayName("strews salt and pepper equally often")
  void saltAndPepper() {
    Samples half = Moments.filled(0.5, 1000, Shape.of(100));
    float[][] damaged = CorruptedCopy.of(Corruptions.saltAndPepper(THIRD), half, 3).toArray();
    assertThat(Moments.part(damaged, x -> x == 0)).isEqualTo(0.15, within(0.005));
    assertThat(Moments.part(damaged, x -> x == 1)).isEqualTo(0.15, within(0.005));
    assertThat(Moments.part(damaged, x -> x == 0.5)).isEqualTo(0.7, within(0.006));
  }

  @Test
  @DisplayName("swaps features for the same features of other rows")
  void featureSwap() {
    int rows = 250;
    float[][] clean = new float[rows][40];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < 40; j++) {
        clean[i][j] = 1000 * j + i;
      }
    }
    float[][] damaged =
        CorruptedCopy.of(Corruptions.featureSwap(THIRD), Samples.of(clean), 3).toArray();
    int changed = 0;
    Set<Float> donors = new HashSet<>();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < 40; j++) {
        float donor = damaged[i][j] - 1000 * j;
        assertThat(donor).isBetween(0f, rows - 1f).isEqualTo((float) Math.rint(donor));
        if (donor != i) {
          changed++;
          donors.add(donor);
        }
      }
    }
    // A donor may be the row itself. 10 000 numbers.
    double expected = 0.3 * (1 - 1.0 / rows);
    assertThat(changed / 10_000.0).isEqualTo(expected, within(0.019));
    assertThat(donors).hasSizeBetween(10, FeatureSwap.DONORS);
  }

  @Test
  @DisplayName("draws donors evenly over the batch in the course of time")
  void donors() {
    float[][] clean = new float[2560][1];
    for (int i = 0; i < clean.length; i++) {
      clean[i][0] = i % 256;
    }
    float[][] damaged =
        CorruptedCopy.of(Corruptions.featureSwap(Severity.of(1)), Samples.of(clean), 3).toArray();
    // 10 batches of 16 donors each: 160 numbers, uniform over 0 to 255.
    assertThat(Moments.of(damaged).mean()).isEqualTo(127.5, within(4 * 74 / Math.sqrt(160)));
    assertThat(Moments.part(damaged, x -> x < 128)).isEqualTo(0.5, within(0.16));
  }

  @Test
  @DisplayName("hides whole patches, the stated fraction of them")
  void patches() {
    Samples half = Moments.filled(0.5, 1000, Shape.of(10, 12, 2));
    SelectiveCorruption patches = Corruptions.missingPatches(4, THIRD, Fill.zero());
    float[][] damaged = CorruptedCopy.of(patches, half, 3).toArray();
    // 9000 patches.
    assertThat(Moments.part(damaged, x -> x == 0)).isEqualTo(0.3, within(0.02));
    for (float[] image : damaged) {
      for (int y = 0; y < 10; y++) {
        for (int x = 0; x < 12; x++) {
          int corner = (y / 4 * 4 * 12 + x / 4 * 4) * 2;
          assertThat(image[(y * 12 + x) * 2]).isEqualTo(image[corner]);
          assertThat(image[(y * 12 + x) * 2 + 1]).isEqualTo(image[corner]);
        }
      }
    }
  }

  @Test
  @DisplayName("leaves gaps in signals, every moment with the same probability")
  void dropouts() {
    Samples ones = Moments.filled(1, 4000, Shape.of(25, 2));
    SelectiveCorruption dropouts = Corruptions.dropouts(2, 5, Fill.zero());
    float[][] damaged = CorruptedCopy.of(dropouts, ones, 3).toArray();
    double expected = 1 - Math.pow(1 - 5 / 25.0, 2);
    for (int moment = 0; moment < 25; moment++) {
      double lost = 1 - Moments.ofColumn(damaged, 2 * moment).mean();
      assertThat(lost).as("moment %d", moment).isEqualTo(expected, within(0.032));
    }
    for (float[] signal : damaged) {
      int lost = 0;
      for (int t = 0; t < 25; t++) {
        lost += signal[2 * t] == 0 ? 1 : 0;
        assertThat(signal[2 * t]).isEqualTo(signal[2 * t + 1]);
      }
      assertThat(lost).isBetween(5, 10);
    }
  }

  @Test
  @DisplayName("refuses to swap features of anything but rows")
  void rank() {
    Samples images = Moments.filled(0, 2, Shape.of(4, 4));
    assertThatThrownBy(() -> CorruptedCopy.of(Corruptions.featureSwap(THIRD), images, 1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[features]")
        .hasMessageContaining("[4, 4]");
  }
}
