package org.ae4j.cli.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ae4j.core.Corruption;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;
import org.ae4j.evaluation.picture.ExampleForm;

/** Kinds of damage that models are tried on whatever they were trained on. */
public final class UsualDamage {
  /** The side of missing patches, where half an image is not less. */
  private static final int SIDE = 4;

  private static final int GAPS = 2;

  /** What part of a signal a gap takes. */
  private static final int GAP = 10;

  private UsualDamage() {}

  /**
   * Returns the kinds that suit examples, by name, in the order to show.
   *
   * @param shape the extents of one example: a row, a window of a signal, or an image
   * @param deviation the standard deviation of the data, in whose units noise is
   */
  public static Map<String, Corruption> of(int[] shape, double deviation) {
    Severity half = Severity.of(0.5 * deviation);
    Map<String, Corruption> kinds = new LinkedHashMap<>();
    kinds.put("Gaussian noise", Corruptions.gaussianNoise(half));
    kinds.put("masking 25 %", Corruptions.masking(0.25));
    if (shape.length == 1) {
      kinds.put("feature swap 25 %", Corruptions.featureSwap(Severity.of(0.25)));
    } else if (ExampleForm.overTime(shape)) {
      kinds.put("baseline drift", Corruptions.baselineDrift(half, 2));
      int length = Math.max(1, shape[0] / GAP);
      kinds.put("dropouts 2 × 10 %", Corruptions.dropouts(GAPS, length, Fill.zero()));
    } else {
      int side = Math.max(1, Math.min(SIDE, Math.min(shape[0], shape[1]) / 2));
      kinds.put("salt and pepper 10 %", Corruptions.saltAndPepper(Severity.of(0.1)));
      kinds.put("Gaussian blur 1 px", Corruptions.gaussianBlur(Severity.of(1)));
      kinds.put(
          "missing patches 20 %", Corruptions.missingPatches(side, Severity.of(0.2), Fill.zero()));
    }
    return kinds;
  }

  /** Returns the standard deviation of all numbers. */
  public static double deviation(float[][] rows) {
    double mean = numbers(rows).average().orElseThrow();
    return Math.sqrt(numbers(rows).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
  }

  private static DoubleStream numbers(float[][] rows) {
    return Arrays.stream(rows)
        .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(i -> row[i]));
  }
}
