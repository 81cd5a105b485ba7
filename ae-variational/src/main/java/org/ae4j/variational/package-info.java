/**
 * Variational latent spaces and the objectives that go with them; start at {@link
 * org.ae4j.variational.GaussianLatentSpace}.
 *
 * <p>Everything is in nats, per example, summed over latent dimensions. With a likelihood as loss,
 * the standard objective of a Gaussian latent space is the negative evidence lower bound.
 */
package org.ae4j.variational;
