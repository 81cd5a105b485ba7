/** Convolutional encoders and decoders for images and signals. */
module org.ae4j.conv {
  requires transitive org.ae4j.core;

  exports org.ae4j.conv;

  provides org.ae4j.core.model.ComponentProvider with
      org.ae4j.conv.ConvComponents;
}
