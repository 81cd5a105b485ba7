package org.ae4j.evaluation.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.use.Direction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Methods measured on the same seeds or data sets, every pair of them tested, and what that
 * decides. All statements hold together: probabilities are corrected by {@link Holm}.
 *
 * @param means of every method, in the order given
 * @param best the method with the best mean; of equal ones the first
 * @param pairs all pairs of methods
 * @param repetitions seeds or data sets
 * @param test what probabilities come from
 * @param level below which a probability decides
 */
public record Comparison(
    Map<String, Double> means,
    String best,
    List<Pair> pairs,
    int repetitions,
    PairedTest test,
    double level) {
  public Comparison {
    means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
    pairs = List.copyOf(pairs);
  }

  /**
   * Two methods.
   *
   * @param better the one with the better mean
   * @param other the other one
   * @param difference of their means, never negative
   * @param probability of such differences if there were none, corrected for all pairs
   */
  public record Pair(String better, String other, double difference, double probability) {
    private boolean of(String one, String another) {
      return better.equals(one) && other.equals(another)
          || better.equals(another) && other.equals(one);
    }
  }

  /**
   * Compares methods.
   *
   * @param values one per seed or data set and method, in the same order for all; at least two
   * @param level the highest probability of any wrong statement, such as 0.05
   * @throws DataException if there are fewer than two methods or values, or not equally many
   * @throws ConfigurationException if the level does not lie between 0 and 1
   */
  public static Comparison of(
      Map<String, double[]> values, Direction direction, PairedTest test, double level) {
    if (!(level > 0 && level < 1)) {
      throw new ConfigurationException("level must lie between 0 and 1, but was " + level);
    }
    if (values.size() < 2) {
      throw new DataException("a comparison needs two methods, but has " + values.size());
    }
    Map<String, Double> means = new LinkedHashMap<>();
    values.forEach((name, ofOne) -> means.put(name, StatUtils.mean(ofOne)));
    List<String> ordered = new ArrayList<>(means.keySet());
    ordered.sort(
        (a, b) ->
            (direction == Direction.LOWER ? 1 : -1) * Double.compare(means.get(a), means.get(b)));
    int repetitions = values.get(ordered.get(0)).length;
    return new Comparison(
        means, ordered.get(0), pairs(ordered, values, means, test), repetitions, test, level);
  }

  private static List<Pair> pairs(
      List<String> ordered,
      Map<String, double[]> values,
      Map<String, Double> means,
      PairedTest test) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i + 1; j < ordered.size(); j++) {
        String better = ordered.get(i);
        String other = ordered.get(j);
        double probability = test.probability(values.get(better), values.get(other));
        double difference = Math.abs(means.get(better) - means.get(other));
        pairs.add(new Pair(better, other, difference, probability));
      }
    }
    double[] adjusted = Holm.adjusted(pairs.stream().mapToDouble(Pair::probability).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      Pair raw = pairs.get(i);
      pairs.set(i, new Pair(raw.better, raw.other, raw.difference, adjusted[i]));
    }
    return pairs;
  }

  /**
   * Returns the pair of two methods.
   *
   * @throws DataException if one was not measured, or they are the same
   */
  public Pair pair(String one, String another) {
    return pairs.stream()
        .filter(pair -> pair.of(one, another))
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    one + " and " + another + " were not compared; known are " + means.keySet()));
  }

  /** Returns whether the data decide that two methods differ. */
  public boolean decides(String one, String another) {
    return pair(one, another).probability < level;
  }

  /** Returns the best method and those that the data do not tell from it, best first. */
  public List<String> tiedWithBest() {
    List<String> tied = new ArrayList<>(List.of(best));
    pairs.stream()
        .filter(pair -> pair.better.equals(best) && pair.probability >= level)
        .forEach(pair -> tied.add(pair.other));
    return tied;
  }

  /** Returns what the data decide and what they do not, one sentence each. */
  public List<String> inWords() {
    return new Wording(this).sentences();
  }
}
