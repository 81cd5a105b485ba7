package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.KernelCost;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
import org.ae4j.core.graph.Unary;

/**
 * Moves some of the weights once per step: adds up the replicas' gradients in a fixed order, scales
 * them, and applies the optimiser, all in one fused pass per weight.
 */
final class Descender implements AutoCloseable {
  private final Descent descent;
  private final Variables variables;
  private final List<Map<String, Storage>> gradients;
  private final Map<String, Tensor> coefficients = new HashMap<>();
  private final Tensor scale = Leaf.of("scale", Shape.scalar());
  private final List<Storage> slots = new ArrayList<>();
  private final List<Tensor> squares = new ArrayList<>();
  private final List<Tensor> remainders = new ArrayList<>();
  private final Plan norm;
  private final Plan update;

  /**
   * Compiles the update.
   *
   * @param paths the weights it moves, at least one
   * @param gradients every replica's gradients by path
   */
  Descender(
      Descent descent,
      Variables variables,
      List<String> paths,
      List<Map<String, Storage>> gradients) {
    this.descent = descent;
    this.variables = variables;
    this.gradients = gradients;
    descent
        .optimiser()
        .coefficients(1, 0)
        .keySet()
        .forEach(name -> coefficients.put(name, Leaf.of(name, Shape.scalar())));
    Compiler updating = new Compiler(1);
    Compiler measuring = new Compiler(1);
    paths.forEach(path -> append(path, updating, measuring));
    this.update = updating.compile();
    this.norm = measuring.compile();
  }

  private void append(String path, Compiler updating, Compiler measuring) {
    Shape shape = variables.shape(path);
    Tensor weight = Leaf.of(path, shape);
    updating.bind(weight, variables.weight(path));
    Tensor gradient = gradient(path, shape, List.of(updating, measuring));
    Tensor square = gradient.square().sumAll();
    measuring.result(square);
    squares.add(square);

    Tensor scaled = descent.gradientNorm() > 0 ? gradient.mul(scale) : gradient;
    if (descent.weightDecay() > 0 && shape.rank() > 1) {
      scaled = scaled.add(weight.mul(descent.weightDecay()));
    }
    Slots kept = new Slots(weight, updating);
    Tensor next = descent.optimiser().next(weight, scaled, kept);
    updating.assign(weight, next);
    kept.bind(next);
    // Exactly 0 unless an element is infinite or not a number.
    Tensor remainder = next.sub(next).sumAll();
    updating.result(remainder);
    remainders.add(remainder);
  }

  private Tensor gradient(String path, Shape shape, List<Compiler> compilers) {
    List<Tensor> parts = new ArrayList<>();
    for (Map<String, Storage> replica : gradients) {
      Tensor part = Leaf.of("gradient of " + path, shape);
      compilers.forEach(compiler -> compiler.bind(part, replica.get(path)));
      parts.add(part);
    }
    return parts.stream().reduce(Tensor::add).orElseThrow();
  }

  /** One weight's slots live as long as training does. */
  private final class Slots implements Optimiser.Memory {
    private final Tensor weight;
    private final Compiler compiler;
    private final Map<String, Tensor> byName = new LinkedHashMap<>();
    private final List<Tensor> updates = new ArrayList<>();

    Slots(Tensor weight, Compiler compiler) {
      this.weight = weight;
      this.compiler = compiler;
    }

    @Override
    public Tensor slot(String name) {
      return byName.computeIfAbsent(name, missing -> Leaf.of(name, weight.shape()));
    }

    /** Gives the slots memory: pages, where the optimiser works element by element. */
    void bind(Tensor next) {
      updates.add(next);
      boolean elementwise =
          Topology.sorted(updates).stream()
              .filter(tensor -> tensor.inputs().stream().anyMatch(byName.values()::contains))
              .map(Tensor::operation)
              .allMatch(o -> o instanceof Unary || o instanceof Binary);
      int size = Math.toIntExact(weight.shape().size());
      for (Tensor leaf : byName.values()) {
        Storage storage = elementwise ? Storage.paged(size) : Storage.of(size);
        slots.add(storage);
        compiler.bind(leaf, storage);
      }
    }

    @Override
    public void update(Tensor slot, Tensor next) {
      updates.add(next);
      compiler.assign(slot, next);
    }

    @Override
    public Tensor coefficient(String name) {
      return coefficients.get(name);
    }
  }

  /** Returns the squared norm of these weights' gradients together. */
  double squaredNorm() {
    norm.run();
    double sum = 0;
    for (int i = 0; i < squares.size(); i++) {
      sum += norm.result(squares.get(i)).get(0);
    }
    return sum;
  }

  /**
   * Moves the weights.
   *
   * @param values the optimiser's coefficients for this step
   * @param gradientScale what gradients are multiplied by
   * @return whether all weights are finite afterwards
   */
  boolean run(Map<String, Double> values, double gradientScale) {
    set(values, gradientScale);
    update.run();
    for (int i = 0; i < remainders.size(); i++) {
      if (update.result(remainders.get(i)).get(0) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Moves the weights and returns what every kernel took, of the norm too if it is limited. */
  List<KernelCost> profile(Map<String, Double> values, double gradientScale) {
    List<KernelCost> costs = new ArrayList<>();
    if (descent.gradientNorm() > 0) {
      costs.addAll(norm.profile());
    }
    set(values, gradientScale);
    costs.addAll(update.profile());
    return costs;
  }

  /** Returns the bytes that it works with beside weights and gradients. */
  long bytes() {
    return Storage.bytes(slots) + update.bytes() + norm.bytes();
  }

  private void set(Map<String, Double> values, double gradientScale) {
    coefficients.forEach((name, leaf) -> set(leaf, values.get(name)));
    set(scale, gradientScale);
  }

  private void set(Tensor leaf, double value) {
    if (update.leaf(leaf) != null) {
      update.leaf(leaf).set(0, (float) value);
    }
  }

  @Override
  public void close() {
    update.close();
    norm.close();
    slots.forEach(Storage::close);
  }
}
