package org.ae4j.benchmarks;

/** A network that every contestant builds, each in the words of its own library. */
sealed interface Network permits DenseStack, DenseVae, ConvNet, TopKDictionary {
  /** Returns how many numbers one example has. */
  int features();

  /** Returns what a library calls this network. */
  <T> T in(Library<T> library);
}
