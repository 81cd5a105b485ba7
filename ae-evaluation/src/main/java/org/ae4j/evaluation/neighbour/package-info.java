/**
 * Exact nearest neighbours, and whether a map of data keeps them; start at {@link
 * org.ae4j.evaluation.neighbour.NeighbourSearch}.
 */
package org.ae4j.evaluation.neighbour;
