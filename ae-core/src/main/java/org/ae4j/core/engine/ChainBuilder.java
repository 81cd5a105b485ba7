package org.ae4j.core.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Broadcast;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Unary;

/**
 * Writes the steps of one chain and gives them registers, which are used again once they are free.
 */
final class ChainBuilder {
  /** Registers of 4 KB: a handful of them fits into the first-level cache. */
  private static final int BLOCK = Storage.PAGE;

  private static final int LARGEST_BLOCK = 4096;

  private final List<Node> members;
  private final Function<Node, Storage> storage;
  private final int domain;
  private final int block;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Source, Register> registers = new HashMap<>();
  private final Map<Source, Integer> lastUse = new HashMap<>();
  private final Deque<Register> free = new ArrayDeque<>();
  private final Map<Node, Combination> combinations = new HashMap<>();
  private final SharedDecays decays;
  private final Predicate<Node> stored;
  private final float[] scratch;

  private ChainBuilder(
      List<Node> members, Function<Node, Storage> storage, Predicate<Node> stored) {
    this.storage = storage;
    this.stored = stored;
    this.members = combined(members);
    this.domain = Fusion.domain(members.get(0));
    this.block = block(members, domain);
    this.scratch = new float[block];
    this.decays = new SharedDecays(this.members, node -> operands(node).get(0), block);
  }

  /**
   * Returns the kernel of a group.
   *
   * @param storage the memory of a node
   * @param stored whether a member's values are needed outside the chain
   */
  static Kernel build(List<Node> members, Function<Node, Storage> storage, Predicate<Node> stored) {
    ChainBuilder builder = new ChainBuilder(members, storage, stored);
    builder.findLastUses();
    for (int i = 0; i < builder.members.size(); i++) {
      builder.append(builder.members.get(i), i);
    }
    builder.appendStores();
    return new Chain(builder.steps, builder.domain, builder.block);
  }

  /** Returns the members that need a step of their own; the others are part of combinations. */
  private List<Node> combined(List<Node> all) {
    Map<Node, Long> uses =
        all.stream()
            .flatMap(node -> Fusion.operands(node).stream())
            .collect(Collectors.groupingBy(Source::node, Collectors.counting()));
    Set<Node> absorbed = new HashSet<>();
    Predicate<Node> absorbable =
        node -> all.contains(node) && !stored.test(node) && (uses.get(node) == 1);
    for (int i = all.size() - 1; i >= 0; i--) {
      Node node = all.get(i);
      if (!absorbed.contains(node)) {
        Combination.endingAt(node, absorbable)
            .ifPresent(
                found -> {
                  combinations.put(node, found);
                  absorbed.addAll(found.inner());
                });
      }
    }
    return all.stream().filter(node -> !absorbed.contains(node)).toList();
  }

  private List<Source> operands(Node node) {
    Combination combination = combinations.get(node);
    return combination == null ? Fusion.operands(node) : combination.operands();
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
  private void findLastUses() {
    for (int i = 0; i < members.size(); i++) {
      for (Source source : operands(members.get(i))) {
        lastUse.put(source, i);
      }
    }
    members.stream()
        .filter(node -> !node.sum() && stored.test(node))
        .forEach(node -> lastUse.put(self(node), Integer.MAX_VALUE));
  }

  private void append(Node node, int position) {
    List<Source> operands = operands(node);
    List<Register> inputs = operands.stream().map(this::register).toList();
    if (node.sum()) {
      steps.add(Accumulator.of(node, inputs.get(0), block, storage.apply(node)));
    } else {
      // The result shares a register with an operand only where a loop allows it.
      Register result = paged(node) ? storage.apply(node)::page : take();
      registers.put(self(node), result);
      steps.add(apply(node, inputs, result));
    }
    operands.stream()
        .distinct()
        .filter(source -> lastUse.get(source) == position && reusable(source))
        .forEach(source -> free.push(registers.get(source)));
  }

  /** Pages can be worked on where they lie if blocks are pages. */
  private boolean inPages(Storage memory) {
    return memory.paged() && (block == Storage.PAGE || domain <= Storage.PAGE);
  }

  /**
   * A combination may write where it reads, because it reads an element before it writes it, but
   * not where a later step still reads.
   */
  private boolean paged(Node node) {
    if (!combinations.containsKey(node) || !stored.test(node) || !inPages(storage.apply(node))) {
      return false;
    }
    Storage memory = storage.apply(node);
    return members.stream()
        .skip(members.indexOf(node) + 1L)
        .flatMap(later -> operands(later).stream())
        .map(Source::node)
        .noneMatch(read -> read.operation instanceof Leaf && storage.apply(read) == memory);
  }

  /** A register with the same number everywhere is filled before the first block and stays. */
  private boolean reusable(Source source) {
    if (source.single()) {
      return false;
    }
    return members.contains(source.node()) ? !paged(source.node()) : !pageOf(source);
  }

  private boolean pageOf(Source source) {
    return source.contiguous(domain) && inPages(storage.apply(source.node()));
  }

  private Register register(Source source) {
    Register known = registers.get(source);
    if (known != null) {
      return known;
    }
    Register register = loaded(source);
    registers.put(source, register);
    return register;
  }

  private Register loaded(Source source) {
    if (source.node().operation instanceof Uniform uniform) {
      float[] values = new float[block];
      Arrays.fill(values, (float) uniform.value());
      return Register.of(values);
    }
    if (pageOf(source)) {
      return storage.apply(source.node())::page;
    }
    Register register = source.single() ? Register.of(new float[block]) : take();
    steps.add(Load.of(source, storage.apply(source.node()), register.at(0), domain));
    return register;
  }

  private Register take() {
    return free.isEmpty() ? Register.of(new float[block]) : free.pop();
  }

  private Step apply(Node node, List<Register> inputs, Register result) {
    if (combinations.containsKey(node)) {
      return combined(combinations.get(node).loop(), inputs, result);
    }
    Register first = inputs.get(0);
    if (decays.cover(node, operands(node))) {
      return decays.of(node, operands(node).get(0), first, result, steps);
    }
    if (node.operation instanceof Unary unary) {
      Primitives.OfOne primitive = Primitives.of(unary);
      return (start, count) -> primitive.apply(first.at(start), result.at(start), scratch, count);
    }
    if (node.operation instanceof Broadcast) {
      return (start, count) -> System.arraycopy(first.at(start), 0, result.at(start), 0, count);
    }
    Register second = inputs.get(1);
    Primitives.OfTwo primitive = Primitives.of((Binary) node.operation);
    return (start, count) ->
        primitive.apply(first.at(start), second.at(start), result.at(start), count);
  }

  private static Step combined(Combination.Loop loop, List<Register> inputs, Register result) {
    float[][] blocks = new float[inputs.size()][];
    return (start, count) -> {
      for (int i = 0; i < blocks.length; i++) {
        blocks[i] = inputs.get(i).at(start);
      }
      loop.apply(blocks, result.at(start), count);
    };
  }

  private void appendStores() {
    for (Node node : members) {
      if (!node.sum() && stored.test(node) && !paged(node)) {
        Storage target = storage.apply(node);
        Register register = registers.get(self(node));
        steps.add((start, count) -> target.write(start, register.at(start), count));
      }
    }
  }
}
