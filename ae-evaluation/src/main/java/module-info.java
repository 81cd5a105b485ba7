/** What a trained model is worth: measures, baselines, statistics and reports. */
module org.ae4j.evaluation {
  requires transitive org.ae4j.core;
  requires transitive org.ae4j.data;
}
