/** Fully connected encoders and decoders. */
module org.ae4j.dense {
  requires transitive org.ae4j.core;

  exports org.ae4j.dense;

  provides org.ae4j.core.model.ComponentProvider with
      org.ae4j.dense.DenseComponents;
}
