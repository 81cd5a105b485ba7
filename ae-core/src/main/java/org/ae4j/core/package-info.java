/**
 * The seams of an autoencoder and what is made of them; start at {@link org.ae4j.core.Autoencoder}.
 *
 * <pre>
 * input → Corruption → Encoder → LatentSpace → Decoder → Loss
 *                                    └── penalty ──┐        │
 *                          Objective: mean over the batch (penalty + reconstruction)
 * </pre>
 */
package org.ae4j.core;
