package org.ae4j.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.ae4j.core.graph.Broadcast;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Sum;
import org.ae4j.core.graph.Unary;
import org.ae4j.core.graph.Values;

/**
 * Decides which nodes run together. Element-wise work over equally many elements, and sums at its
 * end, become one chain wherever no third kernel would have to run in between.
 */
final class Fusion {
  private final Map<Node, Integer> group = new HashMap<>();
  private final Map<Node, List<Edge>> outgoing = new HashMap<>();
  private final List<List<Node>> members = new ArrayList<>();

  private record Edge(Node to, boolean fusable) {}

  private Fusion() {}

  /** Returns the groups in an order in which they can run; members are in order too. */
  static List<List<Node>> groups(List<Node> results) {
    Fusion fusion = new Fusion();
    List<Node> work = fusion.collect(results);
    work.forEach(fusion::connect);
    work.forEach(fusion::fuse);
    fusion.pair(work);
    return fusion.ordered();
  }

  /** Returns the nodes that a kernel must compute, by number. */
  private List<Node> collect(List<Node> results) {
    Set<Node> needed = new LinkedHashSet<>();
    results.forEach(result -> require(result.root(), needed));
    List<Node> work = needed.stream().sorted((a, b) -> a.number - b.number).toList();
    for (Node node : work) {
      group.put(node, members.size());
      members.add(new ArrayList<>(List.of(node)));
      outgoing.put(node, new ArrayList<>());
    }
    return work;
  }

  private void require(Node start, Set<Node> needed) {
    List<Node> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      if (!given(node) && needed.add(node)) {
        operands(node).forEach(source -> open.add(source.node()));
      }
    }
  }

  private static boolean given(Node node) {
    return node.operation instanceof Leaf
        || node.operation instanceof Uniform
        || node.operation instanceof Values;
  }

  /** Returns where a node's kernel reads from. */
  static List<Source> operands(Node node) {
    if (node.operation instanceof Broadcast && Source.ofBroadcast(node) != null) {
      return List.of(Source.ofBroadcast(node));
    }
    return node.inputs.stream().map(input -> operand(node, input)).toList();
  }

  /** Element-wise work reads repeated operands in place. */
  private static Source operand(Node reader, Node input) {
    boolean repeated = reader.elementwise() && input.operation instanceof Broadcast;
    Source pattern = repeated ? Source.ofBroadcast(input) : null;
    return pattern != null ? pattern : Source.plain(input);
  }

  /** Returns whether a chain can compute the node. */
  static boolean chained(Node node) {
    return node.elementwise()
        || node.operation instanceof Broadcast && Source.ofBroadcast(node) != null
        || node.operation instanceof Sum sum && Accumulator.covers(sum, node.inputs.get(0).extents);
  }

  /** Returns over how many elements a node's kernel walks. */
  static int domain(Node node) {
    return node.sum() ? node.inputs.get(0).size : node.size;
  }

  private void connect(Node node) {
    for (Source source : operands(node)) {
      Node from = source.node();
      if (outgoing.containsKey(from)) {
        boolean fusable =
            chained(node)
                && chained(from)
                && !from.sum()
                && source.contiguous(domain(node))
                && domain(from) == domain(node);
        outgoing.get(from).add(new Edge(node, fusable));
      }
    }
  }

  private void fuse(Node node) {
    if (late(node)) {
      return;
    }
    for (Source source : operands(node)) {
      Node from = source.node();
      boolean direct =
          outgoing.containsKey(from)
              && outgoing.get(from).stream().anyMatch(e -> e.to() == node && e.fusable());
      if (direct && !group.get(from).equals(group.get(node)) && mergeable(from, node)) {
        merge(group.get(from), group.get(node));
      }
    }
  }

  /**
   * Returns whether a node is better computed by those who read it: a 0 or 1 that is worked out in
   * no time from numbers that are stored anyway, and would otherwise be stored beside them.
   */
  private boolean late(Node node) {
    if (node.operation != Unary.STEP || outgoing.get(node).isEmpty()) {
      return false;
    }
    Node from = operands(node).get(0).node();
    boolean storedAnyway =
        !outgoing.containsKey(from)
            || outgoing.get(from).stream().anyMatch(edge -> !edge.fusable());
    return storedAnyway && outgoing.get(node).stream().allMatch(Edge::fusable);
  }

  /** Returns whether every way from one group to the other is a fusable edge. */
  private boolean mergeable(Node from, Node to) {
    int start = group.get(from);
    int goal = group.get(to);
    Set<Integer> seen = new HashSet<>();
    List<Integer> open = new ArrayList<>();
    for (Node member : members.get(start)) {
      for (Edge edge : outgoing.get(member)) {
        int next = group.get(edge.to());
        if (next == goal && !edge.fusable()) {
          return false;
        }
        if (next != goal && next != start && seen.add(next)) {
          open.add(next);
        }
      }
    }
    return !reaches(open, seen, goal);
  }

  private boolean reaches(List<Integer> open, Set<Integer> seen, int goal) {
    while (!open.isEmpty()) {
      for (Node member : members.get(open.remove(open.size() - 1))) {
        for (Edge edge : outgoing.get(member)) {
          int next = group.get(edge.to());
          if (next == goal) {
            return true;
          }
          if (seen.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return false;
  }

  /** Joins the two gradients of a convolution where one native call gives both. */
  private void pair(List<Node> work) {
    Map<ConvolutionPair, Node> open = new HashMap<>();
    for (Node node : work) {
      ConvolutionPair pair = ConvolutionPair.of(node);
      Node other = pair == null ? null : open.remove(pair);
      if (other != null && mergeable(other, node) && mergeable(node, other)) {
        merge(group.get(other), group.get(node));
      } else if (pair != null) {
        open.put(pair, node);
      }
    }
  }

  private void merge(int from, int into) {
    members.get(from).forEach(node -> group.put(node, into));
    members.get(into).addAll(members.get(from));
    members.get(into).sort((a, b) -> a.number - b.number);
    members.get(from).clear();
  }

  private List<List<Node>> ordered() {
    int[] waiting = new int[members.size()];
    edges((from, to) -> waiting[to]++);
    PriorityQueue<Integer> ready = new PriorityQueue<>((a, b) -> lastNumber(a) - lastNumber(b));
    IntStream.range(0, members.size())
        .filter(i -> !members.get(i).isEmpty() && waiting[i] == 0)
        .forEach(ready::add);
    List<List<Node>> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      order.add(members.get(next));
      for (Node member : members.get(next)) {
        for (Edge edge : outgoing.get(member)) {
          int to = group.get(edge.to());
          if (to != next && --waiting[to] == 0) {
            ready.add(to);
          }
        }
      }
    }
    return order;
  }

  private int lastNumber(int index) {
    List<Node> nodes = members.get(index);
    return nodes.get(nodes.size() - 1).number;
  }

  @FunctionalInterface
  private interface EdgeVisitor {
    void visit(int from, int to);
  }

  private void edges(EdgeVisitor visitor) {
    outgoing.forEach(
        (node, edges) ->
            edges.stream()
                .filter(edge -> !group.get(edge.to()).equals(group.get(node)))
                .forEach(edge -> visitor.visit(group.get(node), group.get(edge.to()))));
  }
}
