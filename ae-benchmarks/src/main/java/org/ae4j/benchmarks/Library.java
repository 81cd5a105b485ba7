package org.ae4j.benchmarks;

/**
 * What a library makes of each network: a new network is refused by the compiler until every
 * contestant has said how it builds it, or that it cannot.
 *
 * @param <T> what the library calls a network
 */
interface Library<T> {
  /** Returns a stack of dense layers. */
  T stack(DenseStack network);

  /** Returns a dense variational autoencoder. */
  T vae(DenseVae network);

  /** Returns convolutions with pooling, and back. */
  T images(ConvNet network);

  /** Returns an overcomplete dictionary of which each example uses a few atoms. */
  T dictionary(TopKDictionary network);
}
