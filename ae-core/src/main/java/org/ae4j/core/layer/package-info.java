/**
 * Layers that encoders and decoders are made of; start at {@link org.ae4j.core.layer.DenseLayer},
 * and at {@link org.ae4j.core.layer.LayerStyle} for layers of other kinds.
 */
package org.ae4j.core.layer;
