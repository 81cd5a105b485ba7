package org.ae4j.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;

/** Turns tensors into a plan for one batch size. */
public final class Compiler {
  private final int batch;
  private final Map<Tensor, Storage> bound = new IdentityHashMap<>();
  private final List<Tensor> results = new ArrayList<>();
  private final Map<Tensor, Tensor> assignments = new IdentityHashMap<>();
  private final List<Tensor> assigned = new ArrayList<>();

  /** Starts a plan for a batch size. */
  public Compiler(int batch) {
    this.batch = batch;
  }

  /** Lets a leaf live in memory that the caller owns; other leaves get memory of the plan's own. */
  public Compiler bind(Tensor leaf, Storage storage) {
    bound.put(leaf, storage);
    return this;
  }

  /** Says that a leaf will live in memory of the caller's, for {@link #bytes}. */
  public Compiler reserve(Tensor leaf) {
    return bind(leaf, Storage.planned(0));
  }

  /** Asks for the value of a tensor. */
  public Compiler result(Tensor tensor) {
    results.add(tensor);
    return this;
  }

  /** Asks for a leaf to be set to a value at the end of every run. */
  public Compiler assign(Tensor leaf, Tensor value) {
    if (assignments.put(leaf, value) == null) {
      assigned.add(leaf);
    }
    return this;
  }

  /** Where all values of a plan have their places. */
  private record Layout(
      List<List<Node>> groups,
      Simplifier simplifier,
      Memory memory,
      Map<Tensor, Storage> leaves,
      Map<Node, Node> places) {}

  /** Returns the plan. */
  public Plan compile() {
    return plan(layout(Storage::of));
  }

  /**
   * Returns how many bytes of memory the plan would own, and takes none of them. What single
   * kernels keep beside the values, and numbers known beforehand, is not counted.
   */
  public long bytes() {
    return Storage.bytes(layout(Storage::planned).memory.owned());
  }

  private Layout layout(IntFunction<Storage> maker) {
    List<Tensor> wanted = new ArrayList<>(results);
    assigned.forEach(leaf -> wanted.add(assignments.get(leaf)));
    List<Tensor> all = new ArrayList<>(wanted);
    all.addAll(assigned);
    Simplifier simplifier = new Simplifier(batch);
    simplifier.simplify(all);
    List<Node> roots = wanted.stream().map(t -> simplifier.node(t).root()).distinct().toList();
    List<List<Node>> groups = Fusion.groups(roots);

    Memory memory = new Memory(groups, roots, maker);
    Map<Tensor, Storage> leaves = leaves(all, simplifier, memory);
    Map<Node, Node> places = places(simplifier, groups);
    memory.plan(places);
    return new Layout(groups, simplifier, memory, leaves, places);
  }

  private Map<Tensor, Storage> leaves(List<Tensor> all, Simplifier simplifier, Memory memory) {
    Map<Tensor, Storage> leaves = new IdentityHashMap<>();
    for (Tensor tensor : Topology.sorted(all)) {
      if (tensor.operation() instanceof Leaf) {
        Node node = simplifier.node(tensor);
        Storage storage = bound.get(tensor);
        leaves.put(
            tensor, storage == null ? own(tensor, node, memory) : memory.given(node, storage));
      }
    }
    return leaves;
  }

  /** What is set at the end of a run begins at 0; other leaves have to be given values. */
  private Storage own(Tensor leaf, Node node, Memory memory) {
    Storage storage = memory.own(node);
    if (!assignments.containsKey(leaf)) {
      storage.expectValue();
    }
    return storage;
  }

  /** Returns which results may be written straight into the leaf that takes them. */
  private Map<Node, Node> places(Simplifier simplifier, List<List<Node>> groups) {
    Map<Node, Node> places = new HashMap<>();
    for (Tensor leaf : assigned) {
      Node value = simplifier.node(assignments.get(leaf)).root();
      Node target = simplifier.node(leaf);
      boolean read =
          assigned.stream().anyMatch(a -> simplifier.node(assignments.get(a)).root() == target);
      if (!read && !places.containsKey(value) && InPlace.allowed(value, target, groups)) {
        places.put(value, target);
      }
    }
    return places;
  }

  private Plan plan(Layout layout) {
    Memory memory = layout.memory;
    Simplifier simplifier = layout.simplifier;
    List<Kernel> kernels = new ArrayList<>();
    List<Plan.Label> labels = new ArrayList<>();
    for (List<Node> group : layout.groups) {
      kernels.add(KernelTable.kernel(group, memory));
      labels.add(Plan.Label.of(group, memory));
    }
    List<Assignment.Move> moves = new ArrayList<>();
    for (Tensor leaf : assigned) {
      Node value = simplifier.node(assignments.get(leaf)).root();
      Node target = simplifier.node(leaf);
      if (layout.places.get(value) != target) {
        moves.add(new Assignment.Move(memory.of(value), memory.of(target), new float[target.size]));
      }
    }
    if (!moves.isEmpty()) {
      kernels.add(new Assignment(moves));
      long numbers = moves.stream().mapToLong(move -> move.values().length).sum();
      labels.add(new Plan.Label("ASSIGN " + moves.size(), 2 * Float.BYTES * numbers));
    }
    Map<Tensor, Storage> found = new IdentityHashMap<>();
    results.forEach(result -> found.put(result, memory.of(simplifier.node(result).root())));
    return new Plan(kernels, labels, memory.owned(), layout.leaves, found);
  }
}
