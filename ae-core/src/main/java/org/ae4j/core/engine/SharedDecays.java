package org.ae4j.core.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ae4j.core.graph.Unary;

/**
 * The exponentials that softplus and sigmoid of one operand have in common within a chain. A
 * Bernoulli cost reads the one and its gradient the other, and {@code exp(-|x|)} is most of the
 * work of both.
 */
final class SharedDecays {
  private final Set<Source> shared;
  private final Map<Source, float[]> known = new HashMap<>();
  private final int block;
  private final float[] scratch;

  /**
   * Finds the operands.
   *
   * @param operand what a logistic function reads
   */
  SharedDecays(Collection<Node> members, Function<Node, Source> operand, int block) {
    Map<Source, Set<Object>> readers =
        members.stream()
            .filter(SharedDecays::logistic)
            .collect(
                Collectors.groupingBy(
                    operand, Collectors.mapping(node -> node.operation, Collectors.toSet())));
    shared = new HashSet<>(readers.keySet());
    shared.removeIf(source -> readers.get(source).size() < 2);
    this.block = block;
    this.scratch = new float[shared.isEmpty() ? 0 : block];
  }

  private static boolean logistic(Node node) {
    return node.operation == Unary.SOFTPLUS || node.operation == Unary.SIGMOID;
  }

  /** Returns whether a node's exponential is shared. */
  boolean cover(Node node, List<Source> operands) {
    return logistic(node) && shared.contains(operands.get(0));
  }

  /** Returns the step that computes a node, after adding one for the exponential if it is first. */
  Step of(Node node, Source operand, Register x, Register result, List<Step> steps) {
    float[] decay = known.computeIfAbsent(operand, first -> decay(x, steps));
    return node.operation == Unary.SIGMOID
        ? (start, count) -> FloatFunctions.sigmoidOf(x.at(start), decay, result.at(start), count)
        : (start, count) -> FloatFunctions.softplusOf(x.at(start), decay, result.at(start), count);
  }

  private float[] decay(Register x, List<Step> steps) {
    float[] decay = new float[block];
    steps.add((start, count) -> FloatFunctions.decay(x.at(start), decay, scratch, count));
    return decay;
  }
}
