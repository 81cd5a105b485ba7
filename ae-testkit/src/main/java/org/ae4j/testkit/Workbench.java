package org.ae4j.testkit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ae4j.core.Blueprint;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Phase;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
import org.apache.commons.math3.special.Erf;

/**
 * Builds a part of a model and runs it in double precision, without engine or trainer: leaves for
 * data, a scope for weights, states and noise, and numbers for all of them.
 *
 * <p>Weights and states start where their initialisers say, moved by up to {@value #SHAKEN}, since
 * biases of exactly 0 and gains of exactly 1 hide errors. The same seed gives the same numbers.
 */
public final class Workbench {
  /** How far weights and states are moved from where they start. */
  public static final double SHAKEN = 0.1;

  private final Blueprint blueprint;
  private final Map<Tensor, double[]> given = new LinkedHashMap<>();
  private final Numbers numbers;
  private final int batch;
  private final long seed;

  private Workbench(Blueprint blueprint, int batch, long seed) {
    this.blueprint = blueprint;
    this.batch = batch;
    this.seed = seed;
    this.numbers = new Numbers(seed);
  }

  /** Returns a bench for graphs of a phase and batches of a size. */
  public static Workbench of(Phase phase, int batch) {
    return new Workbench(new Blueprint(phase, Optional.empty()), batch, 1);
  }

  /** Returns a bench for a graph that was started elsewhere. */
  public static Workbench of(Blueprint blueprint, int batch) {
    return new Workbench(blueprint, batch, 1);
  }

  /** Returns a bench whose scope has a condition. */
  public static Workbench conditioned(Phase phase, int batch, Shape condition) {
    return new Workbench(new Blueprint(phase, Optional.of(condition)), batch, 1);
  }

  /** Returns an empty bench alike with other random numbers. */
  public Workbench withSeed(long seed) {
    return new Workbench(blueprint, batch, seed);
  }

  /** Returns where parts ask for weights, states and noise. */
  public Scope scope() {
    return blueprint.root();
  }

  /** Returns what the parts have asked for. */
  public Blueprint blueprint() {
    return blueprint;
  }

  /** Returns the batch size. */
  public int batch() {
    return batch;
  }

  /** Returns a leaf {@code [batch, …example]} filled with random numbers from (−1, 1). */
  public Tensor data(String label, Shape example) {
    return data(label, example, -1, 1);
  }

  /** Returns a leaf {@code [batch, …example]} filled with random numbers from an interval. */
  public Tensor data(String label, Shape example, double lowest, double highest) {
    Tensor leaf = Leaf.of(label, example.batched());
    set(leaf, numbers.uniform(leaf, batch, lowest, highest));
    return leaf;
  }

  /** Returns a leaf {@code [batch, …example]} filled with these numbers in row-major order. */
  public Tensor given(String label, Shape example, double... elements) {
    Tensor leaf = Leaf.of(label, example.batched());
    set(leaf, elements);
    return leaf;
  }

  /** Gives a leaf of any kind its elements. */
  public Workbench set(Tensor leaf, double... elements) {
    given.put(leaf, elements.clone());
    return this;
  }

  /** Returns the elements of a leaf. */
  public double[] elements(Tensor leaf) {
    return given.computeIfAbsent(leaf, this::fresh).clone();
  }

  private double[] fresh(Tensor leaf) {
    Map<String, Blueprint.Variable> variables = new LinkedHashMap<>(blueprint.weights());
    variables.putAll(blueprint.states());
    Stream<double[]> started =
        variables.entrySet().stream()
            .filter(variable -> variable.getValue().leaf() == leaf)
            .map(variable -> started(variable.getKey(), variable.getValue()));
    Stream<double[]> drawn =
        blueprint.noises().values().stream().filter(noise -> noise.leaf() == leaf).map(this::drawn);
    Stream<double[]> scheduled =
        blueprint.schedules().values().stream()
            .filter(found -> found.leaf() == leaf)
            .map(found -> new double[] {found.schedule().at(1, 2)});
    return Stream.of(started, drawn, scheduled)
        .flatMap(found -> found)
        .findFirst()
        .orElseGet(() -> numbers.uniform(leaf, batch, -1, 1));
  }

  private double[] started(String path, Blueprint.Variable variable) {
    Shape shape = variable.leaf().shape();
    float[] values = new float[Numbers.size(shape, batch)];
    variable.initialiser().fill(values, shape, new NoiseSource(seed).stream(path));
    double[] moved = numbers.uniform(path, values.length, 0, SHAKEN);
    for (int i = 0; i < values.length; i++) {
      moved[i] += values[i];
    }
    return moved;
  }

  private double[] drawn(Blueprint.Noise noise) {
    double[] uniform = numbers.uniform(noise.leaf(), batch, 0, 1);
    return noise.distribution() == Distribution.UNIFORM
        ? uniform
        : Arrays.stream(uniform).map(u -> Math.sqrt(2) * Erf.erfInv(2 * u - 1)).toArray();
  }

  /** Returns the leaves that tensors depend on. */
  public List<Tensor> leaves(List<Tensor> tensors) {
    return Topology.sorted(tensors).stream()
        .filter(tensor -> tensor.operation() instanceof Leaf)
        .toList();
  }

  /** Returns a tensor's elements in row-major order. */
  public double[] evaluate(Tensor tensor) {
    Evaluation evaluation = new Evaluation(batch);
    leaves(List.of(tensor)).forEach(leaf -> evaluation.with(leaf, elements(leaf)));
    return evaluation.of(tensor);
  }

  /** Returns a check of a tensor's derivatives at the numbers of this bench. */
  public GradientCheck check(Tensor tensor) {
    GradientCheck check = GradientCheck.of(tensor).withBatch(batch);
    leaves(List.of(tensor)).forEach(leaf -> check.with(leaf, elements(leaf)));
    return check;
  }
}
