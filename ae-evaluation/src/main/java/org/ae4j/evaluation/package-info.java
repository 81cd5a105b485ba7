/**
 * Measures of trained models and the baselines they must beat; start at {@link
 * org.ae4j.evaluation.Score} for reconstructions and at {@link org.ae4j.evaluation.AnomalyRanking}
 * for anomaly scores.
 */
package org.ae4j.evaluation;
