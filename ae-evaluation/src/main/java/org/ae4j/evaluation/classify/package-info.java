/**
 * Classifiers that judge representations: how much of a class can be read from a code; start at
 * {@link org.ae4j.evaluation.classify.LinearProbe} and {@link
 * org.ae4j.evaluation.classify.NearestNeighbours}.
 */
package org.ae4j.evaluation.classify;
