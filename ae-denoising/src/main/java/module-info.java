/** Denoising autoencoders: corruptions, and training that undoes them. */
module org.ae4j.denoising {
  requires transitive org.ae4j.core;

  exports org.ae4j.denoising;
  exports org.ae4j.denoising.classical;
  exports org.ae4j.denoising.objective;

  provides org.ae4j.core.model.ComponentProvider with
      org.ae4j.denoising.DenoisingComponents;
}
