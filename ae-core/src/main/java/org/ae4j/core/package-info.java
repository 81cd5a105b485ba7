/** The seams of an autoencoder; start at {@link org.ae4j.core.Ae4jException} for what can go wrong. */
package org.ae4j.core;
