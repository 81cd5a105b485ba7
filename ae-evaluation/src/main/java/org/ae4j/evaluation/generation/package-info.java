/**
 * Codes to make new examples of, for any fitted model: drawn from a mixture fitted to its codes, on
 * the way between two codes, or along one dimension; start at {@link
 * org.ae4j.evaluation.generation.GaussianMixture}.
 */
package org.ae4j.evaluation.generation;
