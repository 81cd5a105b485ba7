/** The seams of an autoencoder, the graph they build, and the trainer that runs it. */
module org.ae4j.core {
  exports org.ae4j.core;
  exports org.ae4j.core.graph;
  exports org.ae4j.core.layer;
  exports org.ae4j.core.loss;
  exports org.ae4j.core.model;
  exports org.ae4j.core.train;

  uses org.ae4j.core.model.ComponentProvider;
}
