/**
 * The methods that an autoencoder must beat, each fitted like one; start at {@link
 * org.ae4j.evaluation.baseline.Baselines}.
 */
package org.ae4j.evaluation.baseline;
