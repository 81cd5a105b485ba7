/**
 * What denoising and contractive autoencoders minimise; start at {@link
 * org.ae4j.denoising.objective.EmphasisedDenoising} and {@link
 * org.ae4j.denoising.objective.Contractive}.
 */
package org.ae4j.denoising.objective;
