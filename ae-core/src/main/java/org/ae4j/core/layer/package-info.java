/**
 * Layers that encoders and decoders are made of; start at {@link org.ae4j.core.layer.DenseLayer}.
 */
package org.ae4j.core.layer;
