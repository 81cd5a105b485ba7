package org.ae4j.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Broadcast;
import org.ae4j.core.graph.Constant;
import org.ae4j.core.graph.Count;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Max;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Operation.Elements;
import org.ae4j.core.graph.Reshape;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Sum;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.TopK;
import org.ae4j.core.graph.Topology;
import org.ae4j.core.graph.Unary;
import org.ae4j.core.graph.Values;

/**
 * Turns tensors into nodes for one batch size: known numbers are folded, equal work on equal inputs
 * is shared, what only renames elements becomes a view, and arithmetic with 0 and 1 disappears.
 */
final class Simplifier {
  private final int batch;
  private final Map<Tensor, Node> nodes = new IdentityHashMap<>();
  private final Map<Key, Node> shared = new HashMap<>();
  private final List<Node> order = new ArrayList<>();

  private record Key(Operation operation, List<Node> inputs, List<Integer> extents) {}

  Simplifier(int batch) {
    this.batch = batch;
  }

  /** Returns the nodes that stand for the tensors. */
  List<Node> simplify(List<Tensor> tensors) {
    for (Tensor tensor : Topology.sorted(tensors)) {
      if (!nodes.containsKey(tensor)) {
        nodes.put(tensor, simplified(tensor));
      }
    }
    return tensors.stream().map(nodes::get).toList();
  }

  /** Returns the node of a tensor met before; null if nothing needed it. */
  Node node(Tensor tensor) {
    return nodes.get(tensor);
  }

  private Node simplified(Tensor tensor) {
    int[] extents = tensor.shape().resolve(batch);
    List<Node> inputs = tensor.inputs().stream().map(nodes::get).toList();
    Operation operation = tensor.operation();
    if (operation instanceof Constant constant) {
      return uniform(constant.value(), extents);
    }
    if (operation instanceof Count count) {
      return uniform(count.of(inputs.get(0).extents), extents);
    }
    if (operation instanceof Leaf || operation instanceof Values) {
      return node(operation, inputs, extents);
    }
    Node known = folded(operation, inputs, extents);
    return known != null ? known : reduced(operation, inputs, extents);
  }

  /** Element-wise work on numbers known beforehand is done now, in double precision. */
  private Node folded(Operation operation, List<Node> inputs, int[] extents) {
    boolean allKnown = inputs.stream().allMatch(input -> input.operation instanceof Uniform);
    if (!allKnown) {
      return null;
    }
    if (operation instanceof Broadcast || operation instanceof Reshape) {
      return uniform(value(inputs.get(0)), extents);
    }
    if (operation instanceof Unary || operation instanceof Binary) {
      int[] one = {};
      List<Elements> values =
          inputs.stream().map(i -> new Elements(new double[] {value(i)}, one)).toList();
      return uniform(operation.evaluate(values, one)[0], extents);
    }
    if (operation instanceof Sum) {
      return uniform(value(inputs.get(0)) * inputs.get(0).size / Shape.count(extents), extents);
    }
    return null;
  }

  private Node reduced(Operation operation, List<Node> inputs, int[] extents) {
    Node first = inputs.get(0);
    if (renames(operation, first, extents)) {
      return view(first, extents);
    }
    if (takesWholeRows(operation, extents)) {
      return uniform(1, extents);
    }
    if (operation instanceof Sum sum) {
      Node saved = ProductRules.sumOfRows(sum, first, this);
      return saved != null ? saved : node(operation, inputs, extents);
    }
    if (operation instanceof Binary binary) {
      return ArithmeticRules.of(binary, first, inputs.get(1), extents, this);
    }
    Node pointwise = ProductRules.pointwise(operation, inputs, extents, this);
    return pointwise != null ? pointwise : node(operation, inputs, extents);
  }

  /** Returns whether an operation gives its input's elements under other extents. */
  private static boolean renames(Operation operation, Node first, int[] extents) {
    boolean oneByOne =
        operation instanceof Broadcast || operation instanceof Sum || operation instanceof Max;
    return operation instanceof Reshape
        || operation == Unary.STOP_GRADIENT
        || oneByOne && first.size == Shape.count(extents);
  }

  /** Where as many are taken as a row has, all are marked. */
  private static boolean takesWholeRows(Operation operation, int[] extents) {
    return operation instanceof TopK top && top.count() >= extents[extents.length - 1];
  }

  Node view(Node of, int[] extents) {
    Node root = of.root();
    return Arrays.equals(root.extents, extents) ? root : node(new View(), List.of(root), extents);
  }

  Node uniform(double value, int[] extents) {
    return node(new Uniform(value), List.of(), extents);
  }

  Node node(Operation operation, List<Node> inputs, int[] extents) {
    Key key = new Key(operation, inputs, Arrays.stream(extents).boxed().toList());
    return shared.computeIfAbsent(
        key,
        missing -> {
          Node node = new Node(order.size(), operation, inputs, extents);
          order.add(node);
          return node;
        });
  }

  static boolean is(Node node, double value) {
    return node.operation instanceof Uniform uniform && uniform.value() == value;
  }

  static double value(Node node) {
    return ((Uniform) node.operation).value();
  }
}
