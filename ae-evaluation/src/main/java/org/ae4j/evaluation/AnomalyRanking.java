package org.ae4j.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;

/**
 * How well scores put anomalies above normal examples, whatever threshold is chosen. Equal scores
 * are one threshold, so their order never matters.
 *
 * @param areaUnderRoc the probability that an anomaly scores higher than a normal example, ties
 *     counting half: 0.5 is chance, 1 is perfect; <a
 *     href="https://doi.org/10.1148/radiology.143.1.7063747">Hanley and McNeil (1982)</a>
 * @param averagePrecision the precision at every threshold, averaged with the recall gained there
 *     as weight and without interpolation: the share of anomalies is chance, 1 is perfect
 */
public record AnomalyRanking(double areaUnderRoc, double averagePrecision) {

  /**
   * Ranks examples by their score.
   *
   * @param scores one per example, higher meaning more anomalous; may be infinite
   * @param anomalous what each example is
   * @throws DataException if lengths differ, a score is NaN, or only one kind of example is there
   */
  public static AnomalyRanking of(double[] scores, boolean[] anomalous) {
    int anomalies = requireUsable(scores, anomalous);
    int normals = scores.length - anomalies;
    int[] order = fromHighest(scores);
    double roc = 0;
    double precision = 0;
    int anomaliesAbove = 0;
    for (int start = 0, end; start < order.length; start = end) {
      end = start + 1;
      while (end < order.length && scores[order[end]] == scores[order[start]]) {
        end++;
      }
      int found = count(anomalous, order, start, end);
      int alarms = end - start - found;
      roc += alarms * (anomaliesAbove + found / 2.0);
      anomaliesAbove += found;
      precision += found * ((double) anomaliesAbove / end);
    }
    return new AnomalyRanking(roc / anomalies / normals, precision / anomalies);
  }

  private static int requireUsable(double[] scores, boolean[] anomalous) {
    if (scores.length != anomalous.length) {
      throw new DataException(
          "there are " + scores.length + " scores but " + anomalous.length + " labels");
    }
    int anomalies = 0;
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new DataException("score " + i + " is not a number and cannot be ranked");
      }
      anomalies += anomalous[i] ? 1 : 0;
    }
    if (anomalies == 0 || anomalies == scores.length) {
      throw new DataException(
          "%d of %d examples are anomalies; a ranking needs at least one of each kind"
              .formatted(anomalies, scores.length));
    }
    return anomalies;
  }

  private static int[] fromHighest(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int count(boolean[] anomalous, int[] order, int start, int end) {
    return (int) Arrays.stream(order, start, end).filter(i -> anomalous[i]).count();
  }
}
