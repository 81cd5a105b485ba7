/**
 * Classifiers that judge representations: how much of a class can be read from a code; start at
 * {@link org.ae4j.evaluation.classify.LinearProbe}, {@link org.ae4j.evaluation.classify.LinearSvm}
 * and {@link org.ae4j.evaluation.classify.NearestNeighbours}.
 */
package org.ae4j.evaluation.classify;
