package org.ae4j.core.train;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Blueprint;
import org.ae4j.core.DataException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** The memory of a model's weights and states, which all plans share. Found by path. */
final class Variables implements AutoCloseable {
  private final Map<String, Storage> weights = new LinkedHashMap<>();
  private final Map<String, Storage> states = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<String, Tensor> gradientLeaves = new HashMap<>();

  /**
   * Makes the variables of a blueprint.
   *
   * @param given values to start from, by path; others start from their initialisers
   */
  Variables(Blueprint blueprint, NoiseSource noise, Map<String, FloatArray> given) {
    blueprint
        .weights()
        .forEach(
            (path, variable) -> {
              weights.put(path, start(path, variable, noise, given));
              gradientLeaves.put(path, Leaf.of("gradient of " + path, variable.leaf().shape()));
            });
    blueprint
        .states()
        .forEach((path, variable) -> states.put(path, start(path, variable, noise, given)));
  }

  private Storage start(
      String path, Blueprint.Variable variable, NoiseSource noise, Map<String, FloatArray> given) {
    Shape shape = variable.leaf().shape();
    shapes.put(path, shape);
    FloatArray known = given.get(path);
    if (known != null && !known.shape().equals(shape)) {
      throw new DataException(
          "the given start of " + path + " has shape " + known.shape() + " but needs " + shape);
    }
    if (known != null) {
      return Storage.of(known.values());
    }
    float[] values = new float[Math.toIntExact(shape.size())];
    variable.initialiser().fill(values, shape, noise.stream("initial " + path));
    return Storage.of(values);
  }

  /** Binds a blueprint's leaves to this memory; they may be another graph's of the same model. */
  void bind(Compiler compiler, Blueprint blueprint) {
    blueprint.weights().forEach((path, v) -> compiler.bind(v.leaf(), weights.get(path)));
    blueprint.states().forEach((path, v) -> compiler.bind(v.leaf(), states.get(path)));
  }

  /** Returns the bytes of all weights and states. */
  long bytes() {
    return Storage.bytes(weights.values()) + Storage.bytes(states.values());
  }

  Storage weight(String path) {
    return weights.get(path);
  }

  Shape shape(String path) {
    return shapes.get(path);
  }

  /** Returns the leaf that stands for a weight's gradient in every graph. */
  Tensor gradientLeaf(String path) {
    return gradientLeaves.get(path);
  }

  /** Returns a copy of all weights. */
  Map<String, FloatArray> copyWeights() {
    return copy(weights);
  }

  /** Returns a copy of all states. */
  Map<String, FloatArray> copyStates() {
    return copy(states);
  }

  private Map<String, FloatArray> copy(Map<String, Storage> from) {
    Map<String, FloatArray> copies = new LinkedHashMap<>();
    from.forEach(
        (path, s) -> copies.put(path, new FloatArray(shapes.get(path), s.toArray(s.size()))));
    return copies;
  }

  @Override
  public void close() {
    weights.values().forEach(Storage::close);
    states.values().forEach(Storage::close);
  }
}
