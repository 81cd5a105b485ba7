package org.ae4j.benchmarks;

/**
 * The TopK dictionary of Gao et al. (2024): one layer each way with a shared bias, the largest
 * rectified latents of every example are kept, atoms have length 1, the cost is squared error.
 *
 * @param features numbers per example
 * @param latents atoms
 * @param kept latents per example that stay
 */
record TopKDictionary(int features, int latents, int kept) implements Network {
  @Override
  public <T> T in(Library<T> library) {
    return library.dictionary(this);
  }
}
