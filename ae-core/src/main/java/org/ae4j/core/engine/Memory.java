package org.ae4j.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.ae4j.core.graph.Values;

/**
 * Gives every value that outlives its chain a place; places are used again when a value is done.
 */
final class Memory {
  private final List<List<Node>> groups;
  private final IntFunction<Storage> maker;
  private final Map<Node, Storage> places = new HashMap<>();
  private final List<Storage> owned = new ArrayList<>();
  private final Set<Node> stored = new HashSet<>();
  private final Set<Node> pinned;
  private final Map<Node, Integer> lastUse = new HashMap<>();

  /** A place whose size grows while values are assigned to it. */
  private static final class Slot {
    int size;
    int freeFrom;
    final List<Node> values = new ArrayList<>();
  }

  Memory(List<List<Node>> groups, List<Node> results, IntFunction<Storage> maker) {
    this.groups = groups;
    this.maker = maker;
    this.pinned = new HashSet<>(results);
    this.stored.addAll(results);
    for (int i = 0; i < groups.size(); i++) {
      for (Node node : groups.get(i)) {
        note(node, i);
      }
    }
  }

  private void note(Node node, int position) {
    if (!Fusion.chained(node) || node.sum()) {
      stored.add(node);
    }
    for (Source source : Fusion.operands(node)) {
      Node operand = source.node();
      lastUse.put(operand, position);
      boolean inRegister =
          groups.get(position).contains(operand) && source.contiguous(Fusion.domain(node));
      if (!inRegister) {
        stored.add(operand);
      }
    }
  }

  /** Returns new memory for a leaf. */
  Storage own(Node leaf) {
    return given(leaf, owned(leaf.size));
  }

  /** Takes over memory for a leaf; it stays the caller's. */
  Storage given(Node leaf, Storage storage) {
    places.put(leaf, storage);
    return storage;
  }

  private Storage owned(int size) {
    Storage storage = maker.apply(size);
    owned.add(storage);
    return storage;
  }

  /**
   * Assigns places to all values.
   *
   * @param direct the leaf into which a value is written straight away
   */
  void plan(Map<Node, Node> direct) {
    direct.forEach((value, leaf) -> places.put(value, places.get(leaf)));
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (Node node : groups.get(i)) {
        if (stored.contains(node) && !places.containsKey(node)) {
          assign(node, i, slots);
        }
      }
    }
    for (Slot slot : slots) {
      Storage storage = owned(slot.size);
      slot.values.forEach(value -> places.put(value, storage));
    }
  }

  /** Takes the free place whose size fits best. */
  private void assign(Node node, int position, List<Slot> slots) {
    Slot best = null;
    for (Slot slot : slots) {
      boolean better = best == null || distance(slot, node) < distance(best, node);
      if (slot.freeFrom <= position && better) {
        best = slot;
      }
    }
    if (best == null) {
      best = new Slot();
      slots.add(best);
    }
    best.size = Math.max(best.size, node.size);
    best.freeFrom =
        pinned.contains(node) ? Integer.MAX_VALUE : lastUse.getOrDefault(node, position) + 1;
    best.values.add(node);
  }

  private static int distance(Slot slot, Node node) {
    return Math.abs(slot.size - node.size);
  }

  /** Returns whether a value is needed outside its chain. */
  boolean stored(Node node) {
    return stored.contains(node);
  }

  /** Returns a value's place; known numbers get one that is filled now. */
  Storage of(Node node) {
    if (!places.containsKey(node) && node.operation instanceof Uniform uniform) {
      float[] values = new float[node.size];
      Arrays.fill(values, (float) uniform.value());
      given(node, filled(values));
    } else if (!places.containsKey(node) && node.operation instanceof Values) {
      double[] values = node.operation.evaluate(List.of(), node.extents);
      float[] floats = new float[node.size];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) values[i];
      }
      given(node, filled(floats));
    }
    return places.get(node);
  }

  private Storage filled(float[] values) {
    Storage storage = owned(values.length);
    storage.write(0, values, values.length);
    return storage;
  }

  List<Storage> owned() {
    return owned;
  }
}
