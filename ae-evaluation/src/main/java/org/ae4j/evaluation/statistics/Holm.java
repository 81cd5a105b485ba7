package org.ae4j.evaluation.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;

/**
 * Probabilities of several tests made larger, so that all statements below a limit are right
 * together with its confidence: Holm (1979), <a href="https://www.jstor.org/stable/4615733">A
 * simple sequentially rejective multiple test procedure</a>.
 */
public final class Holm {
  private Holm() {}

  /**
   * Returns the adjusted probabilities, in the order of the given ones.
   *
   * @throws DataException if one does not lie from 0 to 1
   */
  public static double[] adjusted(double[] probabilities) {
    for (double p : probabilities) {
      if (!(p >= 0 && p <= 1)) {
        throw new DataException("probabilities lie from 0 to 1, but one is " + p);
      }
    }
    int[] order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[order.length];
    double largest = 0;
    for (int i = 0; i < order.length; i++) {
      largest = Math.max(largest, Math.min(1, (order.length - i) * probabilities[order[i]]));
      adjusted[order[i]] = largest;
    }
    return adjusted;
  }
}
