package org.ae4j.evaluation.disentanglement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;

/**
 * The FactorVAE score: how well one tells which factor was held fixed in a batch by the dimension
 * of the code that then varies least. Kim and Mnih (2018), <a
 * href="https://arxiv.org/abs/1802.05983">Disentangling by factorising</a>, section 4, with the
 * numbers of Locatello et al. (2019), <a href="https://arxiv.org/abs/1811.12359">Challenging common
 * assumptions</a>, appendix B: variances in units of those over 10,000 codes, dimensions below a
 * standard deviation of 0.05 left out, batches of 64, a majority vote learned from 10,000 and
 * judged on 5,000 of them.
 *
 * @param value the part of the judged batches whose factor is told; 0 where every dimension was
 *     left out
 * @param dimensions how many were not left out
 */
public record FactorVaeScore(double value, int dimensions) {
  private static final int SCALE_CODES = 10_000;
  private static final double LEAST_DEVIATION = 0.05;
  private static final int BATCH = 64;
  private static final int TRAINING_VOTES = 10_000;
  private static final int TEST_VOTES = 5_000;

  /** Measures the codes of a grid. */
  public static FactorVaeScore of(FactorGrid grid, long seed) {
    FactorCodes codes = grid.sample(SCALE_CODES, seed, "scale");
    double[] scales = new double[codes.width()];
    Arrays.setAll(scales, dimension -> variance(codes.dimension(dimension)));
    int[] active =
        IntStream.range(0, scales.length)
            .filter(dimension -> Math.sqrt(scales[dimension]) >= LEAST_DEVIATION)
            .toArray();
    if (active.length == 0) {
      return new FactorVaeScore(0, 0);
    }
    int[][] learned = votes(grid, scales, active, TRAINING_VOTES, seed, "votes");
    int[][] judged = votes(grid, scales, active, TEST_VOTES, seed, "judged votes");
    double right = 0;
    for (int dimension : active) {
      right += judged[dimension][majority(learned[dimension])];
    }
    return new FactorVaeScore(right / TEST_VOTES, active.length);
  }

  private static int majority(int[] perFactor) {
    int best = 0;
    for (int factor = 1; factor < perFactor.length; factor++) {
      best = perFactor[factor] > perFactor[best] ? factor : best;
    }
    return best;
  }

  /** Returns how often each dimension varied least while each factor was fixed. */
  private static int[][] votes(
      FactorGrid grid, double[] scales, int[] active, int count, long seed, String stream) {
    NoiseStream noise = new NoiseSource(seed).stream("disentanglement/" + stream);
    int factors = grid.extents().length;
    int[][] votes = new int[scales.length][factors];
    for (int vote = 0; vote < count; vote++) {
      int fixed = (int) Math.floorMod(noise.bits(vote, 0), (long) factors);
      float[][] batch = batch(grid, fixed, noise, vote);
      int steadiest = active[0];
      for (int dimension : active) {
        double here = variance(column(batch, dimension)) / scales[dimension];
        double least = variance(column(batch, steadiest)) / scales[steadiest];
        steadiest = here < least ? dimension : steadiest;
      }
      votes[steadiest][fixed]++;
    }
    return votes;
  }

  /** Returns codes of random combinations that agree in one factor. */
  private static float[][] batch(FactorGrid grid, int fixed, NoiseStream noise, int vote) {
    int[] extents = grid.extents();
    int shared = (int) Math.floorMod(noise.bits(vote, 1), (long) extents[fixed]);
    float[][] batch = new float[BATCH][];
    int[] values = new int[extents.length];
    for (int i = 0; i < BATCH; i++) {
      for (int factor = 0; factor < values.length; factor++) {
        long bits = noise.bits(vote, 2 + (long) i * values.length + factor);
        values[factor] = (int) Math.floorMod(bits, (long) extents[factor]);
      }
      values[fixed] = shared;
      batch[i] = grid.code(grid.place(values));
    }
    return batch;
  }

  private static double[] column(float[][] rows, int dimension) {
    return Arrays.stream(rows).mapToDouble(row -> row[dimension]).toArray();
  }

  /** Returns the unbiased variance. */
  private static double variance(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return squares / (values.length - 1);
  }
}
