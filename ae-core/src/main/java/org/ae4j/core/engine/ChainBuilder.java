package org.ae4j.core.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Broadcast;
import org.ae4j.core.graph.Unary;

/**
 * Writes the steps of one chain and gives them registers, which are used again once they are free.
 */
final class ChainBuilder {
  /** Registers of 4 KB: a handful of them fits into the first-level cache. */
  private static final int BLOCK = 1024;

  private static final int LARGEST_BLOCK = 4096;

  private final List<Node> members;
  private final Function<Node, Storage> storage;
  private final int domain;
  private final int block;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Source, float[]> registers = new HashMap<>();
  private final Map<Source, Integer> lastUse = new HashMap<>();
  private final Deque<float[]> free = new ArrayDeque<>();
  private final float[] scratch;

  private ChainBuilder(List<Node> members, Function<Node, Storage> storage) {
    this.members = members;
    this.storage = storage;
    this.domain = Fusion.domain(members.get(0));
    this.block = block(members, domain);
    this.scratch = new float[block];
  }

  /**
   * Returns the kernel of a group.
   *
   * @param storage the memory of a node
   * @param stored whether a member's values are needed outside the chain
   */
  static Kernel build(List<Node> members, Function<Node, Storage> storage, Predicate<Node> stored) {
    ChainBuilder builder = new ChainBuilder(members, storage);
    builder.findLastUses(stored);
    for (int i = 0; i < members.size(); i++) {
      builder.append(members.get(i), i);
    }
    builder.appendStores(stored);
    return new Chain(builder.steps, builder.domain, builder.block);
  }

  /** A multiple of the rows that are added up, where they are not too long. */
  private static int block(List<Node> members, int domain) {
    int row = members.stream().filter(Node::sum).mapToInt(Accumulator::alignment).max().orElse(1);
    int block = row > LARGEST_BLOCK ? BLOCK : row * Math.max(1, BLOCK / row);
    return Math.min(block, domain);
  }

  private static Source self(Node node) {
    return Source.plain(node);
  }

  /** What is stored stays in its register until the stores, which come last. */
  private void findLastUses(Predicate<Node> stored) {
    for (int i = 0; i < members.size(); i++) {
      for (Source source : Fusion.operands(members.get(i))) {
        lastUse.put(source, i);
      }
    }
    members.stream()
        .filter(node -> !node.sum() && stored.test(node))
        .forEach(node -> lastUse.put(self(node), Integer.MAX_VALUE));
  }

  private void append(Node node, int position) {
    List<Source> operands = Fusion.operands(node);
    List<float[]> inputs = operands.stream().map(this::register).toList();
    if (node.sum()) {
      steps.add(Accumulator.of(node, inputs.get(0), storage.apply(node)));
    } else {
      // The result never shares a register with an operand: primitives rely on it.
      float[] result = take();
      registers.put(self(node), result);
      steps.add(apply(node, inputs, result));
    }
    operands.stream()
        .distinct()
        .filter(source -> lastUse.get(source) == position && !filledOnce(source))
        .forEach(source -> free.push(registers.get(source)));
  }

  /** A register with the same number everywhere is filled before the first block and stays. */
  private static boolean filledOnce(Source source) {
    return source.node().operation instanceof Uniform || source.period() == 1;
  }

  private float[] register(Source source) {
    float[] known = registers.get(source);
    if (known != null) {
      return known;
    }
    float[] register = filledOnce(source) ? new float[block] : take();
    registers.put(source, register);
    if (source.node().operation instanceof Uniform uniform) {
      Arrays.fill(register, (float) uniform.value());
    } else {
      steps.add(Load.of(source, storage.apply(source.node()), register, domain));
    }
    return register;
  }

  private float[] take() {
    return free.isEmpty() ? new float[block] : free.pop();
  }

  private Step apply(Node node, List<float[]> inputs, float[] result) {
    float[] first = inputs.get(0);
    if (node.operation instanceof Unary unary) {
      Primitives.OfOne primitive = Primitives.of(unary);
      return (start, count) -> primitive.apply(first, result, scratch, count);
    }
    if (node.operation instanceof Broadcast) {
      return (start, count) -> System.arraycopy(first, 0, result, 0, count);
    }
    float[] second = inputs.get(1);
    Primitives.OfTwo primitive = Primitives.of((Binary) node.operation);
    return (start, count) -> primitive.apply(first, second, result, count);
  }

  private void appendStores(Predicate<Node> stored) {
    for (Node node : members) {
      if (!node.sum() && stored.test(node)) {
        Storage target = storage.apply(node);
        float[] register = registers.get(self(node));
        steps.add((start, count) -> target.write(start, register, count));
      }
    }
  }
}
