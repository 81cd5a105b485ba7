package org.ae4j.benchmarks;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.loss.Loss;

/**
 * A network in DJL's words.
 *
 * @param example the shape of one example
 */
record DjlNetwork(Block block, Loss loss, Shape example) {}
