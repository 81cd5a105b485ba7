package org.ae4j.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.graph.Shape;

/**
 * Everything that makes a fitted model: what a model file holds.
 *
 * @param autoencoder the description
 * @param example the shape of one example
 * @param condition the shape of one example's condition, if the model has one
 * @param weights by path, in the order of the graph
 * @param states by path, in the order of the graph
 * @param scaling how examples are scaled before the model sees them, if they are
 * @param history how training went
 */
public record Snapshot(
    Autoencoder autoencoder,
    Shape example,
    Optional<Shape> condition,
    Map<String, FloatArray> weights,
    Map<String, FloatArray> states,
    Optional<Scaling> scaling,
    History history) {
  public Snapshot {
    Objects.requireNonNull(autoencoder, "autoencoder");
    Objects.requireNonNull(example, "example");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(scaling, "scaling");
    Objects.requireNonNull(history, "history");
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  /** Returns the same model with another scaling. */
  public Snapshot withScaling(Scaling other) {
    return new Snapshot(
        autoencoder, example, condition, weights, states, Optional.of(other), history);
  }
}
