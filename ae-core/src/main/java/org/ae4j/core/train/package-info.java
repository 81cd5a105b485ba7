/** Fits the weights of an autoencoder; start at {@link org.ae4j.core.train.Optimiser}. */
package org.ae4j.core.train;
