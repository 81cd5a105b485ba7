package org.ae4j.benchmarks;

/**
 * The variational autoencoder of Kingma and Welling (2014) as it is usually written: one hidden
 * ReLU layer on either side, a diagonal Gaussian posterior, a Bernoulli likelihood on logits.
 *
 * @param features numbers per example
 * @param hidden width of the hidden layers
 * @param code latent dimensions
 */
record DenseVae(int features, int hidden, int code) implements Network {
  @Override
  public <T> T in(Library<T> library) {
    return library.vae(this);
  }
}
