package org.ae4j.core.model;

import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.Scaling;
import org.ae4j.core.Snapshot;
import org.ae4j.core.graph.Shape;

/** What a model file says in JSON: all of a snapshot but its numbers. */
record ModelDescription(
    Autoencoder autoencoder,
    Shape example,
    Optional<Shape> condition,
    Optional<Scaling> scaling,
    History history) {
  /** Returns what a file says of a snapshot. */
  static ModelDescription of(Snapshot snapshot) {
    return new ModelDescription(
        snapshot.autoencoder(),
        snapshot.example(),
        snapshot.condition(),
        snapshot.scaling(),
        snapshot.history());
  }

  /** Returns the snapshot with its numbers. */
  Snapshot with(Map<String, FloatArray> weights, Map<String, FloatArray> states) {
    return new Snapshot(autoencoder, example, condition, weights, states, scaling, history);
  }
}
