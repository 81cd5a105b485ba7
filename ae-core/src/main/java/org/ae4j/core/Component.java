package org.ae4j.core;

/**
 * A part of an autoencoder's description that a model file can name and restore. Implementations
 * are records of plain values and other components, so that two equal descriptions are equal.
 */
public interface Component {}
