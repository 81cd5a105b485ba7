/** Fully connected encoders and decoders. */
module org.ae4j.dense {
  requires transitive org.ae4j.core;
}
