/** Sparse codes and dictionaries. */
module org.ae4j.sparse {
  requires transitive org.ae4j.core;

  exports org.ae4j.sparse;

  provides org.ae4j.core.model.ComponentProvider with
      org.ae4j.sparse.SparseComponents;
}
