package org.ae4j.evaluation.classify;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.neighbour.NeighbourSearch;

/**
 * Gives every example the class that most of its k nearest neighbours have, by Euclidean distance;
 * of equally frequent classes the one whose member is nearest. It asks whether examples of one
 * class lie together, with nothing learned but where they lie.
 */
public final class NearestNeighbours implements Classifier {
  private final NeighbourSearch search;
  private final int[] labels;
  private final int classes;
  private final int k;

  private NearestNeighbours(NeighbourSearch search, int[] labels, int classes, int k) {
    this.search = search;
    this.labels = labels;
    this.classes = classes;
    this.k = k;
  }

  /**
   * Remembers examples.
   *
   * @param codes shape {@code [examples, features]}
   * @param labels the class of every example, from 0
   * @param k how many neighbours vote, from 1 to the number of examples
   * @throws DataException if codes are empty, ragged or not finite, or labels do not fit
   * @throws ConfigurationException if k is out of range
   */
  public static NearestNeighbours fit(float[][] codes, int[] labels, int k) {
    NeighbourSearch search = NeighbourSearch.among(codes);
    int classes = ClassLabels.classes(codes.length, labels);
    if (k < 1 || k > codes.length) {
      throw new ConfigurationException("k must lie from 1 to " + codes.length + ", but was " + k);
    }
    return new NearestNeighbours(search, labels.clone(), classes, k);
  }

  @Override
  public int[] classify(float[][] codes) {
    int[][] neighbours = search.of(codes, k).indices();
    return IntStream.range(0, codes.length).map(i -> vote(neighbours[i])).toArray();
  }

  private int vote(int[] nearestFirst) {
    int[] votes = new int[classes];
    for (int neighbour : nearestFirst) {
      votes[labels[neighbour]]++;
    }
    int winner = labels[nearestFirst[0]];
    for (int neighbour : nearestFirst) {
      winner = votes[labels[neighbour]] > votes[winner] ? labels[neighbour] : winner;
    }
    return winner;
  }
}
