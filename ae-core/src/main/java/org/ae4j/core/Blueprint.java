package org.ae4j.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * What the parts of a model asked for while its graph was built: the leaves that whoever runs the
 * graph has to fill. All maps keep the order of asking.
 */
public final class Blueprint {
  private final Phase phase;
  private final Tensor condition;
  private final Map<String, Variable> weights = new LinkedHashMap<>();
  private final Map<String, Variable> states = new LinkedHashMap<>();
  private final Map<Tensor, Tensor> updates = new LinkedHashMap<>();
  private final Map<String, Noise> noises = new LinkedHashMap<>();
  private final Map<String, Scheduled> schedules = new LinkedHashMap<>();
  private Shape example;
  private UnaryOperator<Tensor> encoder;

  /** A weight or a state: its leaf and where it starts. */
  public record Variable(Tensor leaf, Initialiser initialiser) {}

  /** A leaf to be filled with fresh noise at every step. */
  public record Noise(Tensor leaf, Distribution distribution) {}

  /** A scalar leaf to be filled from a schedule at every step. */
  public record Scheduled(Tensor leaf, Schedule schedule) {}

  /**
   * Starts a blueprint.
   *
   * @param phase what the graph is for
   * @param condition the shape of one example's condition, if the model has one
   */
  public Blueprint(Phase phase, Optional<Shape> condition) {
    this.phase = phase;
    this.condition = condition.map(shape -> Leaf.of("condition", shape.batched())).orElse(null);
  }

  /** Returns the place where everything begins. */
  public Scope root() {
    return new Scope(this, "");
  }

  Tensor weight(String path, Shape shape, Initialiser initialiser) {
    return variable(weights, path, shape, initialiser);
  }

  Tensor state(String path, Shape shape, Initialiser initialiser) {
    return variable(states, path, shape, initialiser);
  }

  private static Tensor variable(
      Map<String, Variable> variables, String path, Shape shape, Initialiser initialiser) {
    Variable variable =
        variables.computeIfAbsent(
            path, key -> new Variable(Leaf.of(key, constant(key, shape)), initialiser));
    if (!variable.leaf().shape().equals(shape)) {
      throw new ShapeException(
          path
              + " is shared, but has shape "
              + variable.leaf().shape()
              + " in one place and "
              + shape
              + " in another");
    }
    return variable.leaf();
  }

  private static Shape constant(String path, Shape shape) {
    if (shape.dependsOnBatch()) {
      throw new ShapeException(path + " must not depend on the batch, but has shape " + shape);
    }
    return shape;
  }

  void update(Tensor state, Tensor next) {
    boolean known = states.values().stream().anyMatch(variable -> variable.leaf() == state);
    if (!known || !state.shape().equals(next.shape())) {
      throw new ShapeException(
          "only a state can be updated, with a value of its shape: " + state + " by " + next);
    }
    if (phase == Phase.TRAINING) {
      // The data come first; a part applied again to other values leaves states to them.
      updates.putIfAbsent(state, next.stopGradient());
    }
  }

  Tensor noise(String path, Shape shape, Distribution distribution) {
    String unique = path;
    for (int use = 2; noises.containsKey(unique); use++) {
      unique = path + "#" + use;
    }
    Tensor leaf = Leaf.of(unique, shape);
    noises.put(unique, new Noise(leaf, distribution));
    return leaf;
  }

  Tensor scheduled(String path, Schedule schedule) {
    return schedules
        .computeIfAbsent(path, key -> new Scheduled(Leaf.of(key, Shape.scalar()), schedule))
        .leaf();
  }

  Phase phase() {
    return phase;
  }

  /** Lets scopes reach the encoder of the model that this belongs to. */
  void encodeWith(Shape inputs, UnaryOperator<Tensor> function) {
    example = inputs;
    encoder = function;
  }

  Shape example() {
    requireModel();
    return example;
  }

  Tensor encode(Tensor inputs) {
    requireModel();
    return encoder.apply(inputs);
  }

  private void requireModel() {
    if (encoder == null) {
      throw new IllegalStateException(
          "there is no encoder: this blueprint belongs to a part, not to a whole model");
    }
  }

  /** Returns the leaf of the condition, if the model has one. */
  public Optional<Tensor> condition() {
    return Optional.ofNullable(condition);
  }

  /** Returns the weights by path. */
  public Map<String, Variable> weights() {
    return Collections.unmodifiableMap(weights);
  }

  /** Returns the states by path. */
  public Map<String, Variable> states() {
    return Collections.unmodifiableMap(states);
  }

  /** Returns what each state becomes after a training step. */
  public Map<Tensor, Tensor> updates() {
    return Collections.unmodifiableMap(updates);
  }

  /** Returns the noise leaves by the name of their stream. */
  public Map<String, Noise> noises() {
    return Collections.unmodifiableMap(noises);
  }

  /** Returns the scheduled scalars by path. */
  public Map<String, Scheduled> schedules() {
    return Collections.unmodifiableMap(schedules);
  }
}
