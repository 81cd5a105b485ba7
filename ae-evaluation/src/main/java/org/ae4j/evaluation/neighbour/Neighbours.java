package org.ae4j.evaluation.neighbour;

/**
 * The nearest neighbours of some examples, nearest first; of equally near ones the one with the
 * smaller index comes first.
 *
 * @param indices of the neighbours, shape {@code [examples, k]}
 * @param distances Euclidean, same shape
 */
public record Neighbours(int[][] indices, double[][] distances) {}
