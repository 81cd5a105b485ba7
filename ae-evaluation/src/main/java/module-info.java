/** What a trained model is worth: measures, baselines, pictures and reports. */
module org.ae4j.evaluation {
  requires transitive org.ae4j.core;
  requires transitive org.ae4j.data;
  requires java.desktop;
  requires java.management;
  requires jdk.management;
  // Where the annotation on the translated templates lives.
  requires static java.compiler;

  exports org.ae4j.evaluation;
  exports org.ae4j.evaluation.anomaly;
  exports org.ae4j.evaluation.baseline;
  exports org.ae4j.evaluation.classify;
  exports org.ae4j.evaluation.neighbour;
  exports org.ae4j.evaluation.disentanglement;
  exports org.ae4j.evaluation.generation;
  exports org.ae4j.evaluation.picture;
  exports org.ae4j.evaluation.report;
  exports org.ae4j.evaluation.sparse;
  exports org.ae4j.evaluation.embedding;
  exports org.ae4j.evaluation.experiment;
  exports org.ae4j.evaluation.statistics;
  exports org.ae4j.evaluation.use;
}
