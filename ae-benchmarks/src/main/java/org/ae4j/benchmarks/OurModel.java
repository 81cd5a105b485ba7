package org.ae4j.benchmarks;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.graph.Shape;

/**
 * A network in AE4J's words.
 *
 * @param example the shape of one example
 */
record OurModel(Autoencoder autoencoder, Shape example) {}
