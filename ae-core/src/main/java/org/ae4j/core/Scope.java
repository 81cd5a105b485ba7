package org.ae4j.core;

import java.util.Optional;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A named place in a model under construction. Whoever builds graph asks it for weights, states and
 * noise; it knows what the graph is built for.
 *
 * <p>A weight asked for twice under one path is the same weight, which is how parts share weights
 * and how an encoder built again finds its own.
 */
public final class Scope {
  private final Blueprint blueprint;
  private final String path;

  Scope(Blueprint blueprint, String path) {
    this.blueprint = blueprint;
    this.path = path;
  }

  /** Returns the place below this one with a name. */
  public Scope child(String name) {
    return new Scope(blueprint, absolute(name));
  }

  /** Returns this place's path, such as {@code encoder/layer1}. */
  public String path() {
    return path;
  }

  private String absolute(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  /**
   * Returns the weight of a name in this place, made when first asked for.
   *
   * @param initialiser where it starts before training
   * @throws ShapeException if it exists with another shape
   */
  public Tensor weight(String name, Shape shape, Initialiser initialiser) {
    return blueprint.weight(absolute(name), shape, initialiser);
  }

  /** Returns the weight at an absolute path, such as {@code encoder/layer1/weights}: for tying. */
  public Tensor weightAt(String absolutePath, Shape shape, Initialiser initialiser) {
    return blueprint.weight(absolutePath, shape, initialiser);
  }

  /**
   * Returns the state of a name in this place: numbers that a model keeps from step to step and
   * that no gradient moves, such as running averages.
   *
   * @param initial what every element starts from
   */
  public Tensor state(String name, Shape shape, double initial) {
    return blueprint.state(absolute(name), shape, Initialiser.constant(initial));
  }

  /** Returns a state that starts from an initialiser. */
  public Tensor state(String name, Shape shape, Initialiser initial) {
    return blueprint.state(absolute(name), shape, initial);
  }

  /**
   * Says what a state becomes after each training step. The first word counts: a part that is
   * applied again, to pseudo-inputs for example, leaves its states to the data.
   *
   * @param state what {@link #state} returned
   * @param next its value after the step, computed of values before it; same shape
   */
  public void update(Tensor state, Tensor next) {
    blueprint.update(state, next);
  }

  /** Returns fresh noise for every step, different from all other noise of the model. */
  public Tensor noise(String name, Shape shape, Distribution distribution) {
    return blueprint.noise(absolute(name), shape, distribution);
  }

  /**
   * Returns a scalar that follows a schedule while training goes on, and rests at its end after.
   */
  public Tensor scheduled(String name, Schedule schedule) {
    return blueprint.scheduled(absolute(name), schedule);
  }

  /** Returns what the graph is built for. */
  public Phase phase() {
    return blueprint.phase();
  }

  /** Returns whether this graph is for learning: dropout drops, states move. */
  public boolean training() {
    return phase() == Phase.TRAINING;
  }

  /** Returns whether codes are drawn rather than taken where they are most likely. */
  public boolean stochastic() {
    return phase() != Phase.INFERENCE;
  }

  /** Returns the condition, such as a label's one-hot code, shape {@code [batch, …condition]}. */
  public Optional<Tensor> condition() {
    return blueprint.condition();
  }

  /** Returns the shape of one example of the model that is built. */
  public Shape example() {
    return blueprint.example();
  }

  /**
   * Returns the encoder's features of other inputs, with the model's own weights: for a latent
   * space that owns inputs, as a prior made of pseudo-inputs does.
   *
   * @param inputs shape {@code [rows, …example]}
   */
  public Tensor encode(Tensor inputs) {
    return blueprint.encode(inputs);
  }
}
