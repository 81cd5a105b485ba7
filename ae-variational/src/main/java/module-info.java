/** Variational autoencoders: codes drawn from a learned posterior, and what grew from them. */
module org.ae4j.variational {
  requires transitive org.ae4j.core;

  exports org.ae4j.variational;

  provides org.ae4j.core.model.ComponentProvider with
      org.ae4j.variational.VariationalComponents;
}
