/** The seams of an autoencoder, the graph they build, and the trainer that runs it. */
@SuppressWarnings("module") // The test kit is compiled later.
module org.ae4j.core {
  exports org.ae4j.core;
  exports org.ae4j.core.engine to
      org.ae4j.testkit;
  exports org.ae4j.core.graph;
  exports org.ae4j.core.layer;
  exports org.ae4j.core.loss;
  exports org.ae4j.core.model;
  exports org.ae4j.core.train;

  uses org.ae4j.core.model.ComponentProvider;
}
