package org.ae4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;

/**
 * Holds the derivatives of a tensor against finite differences, in double precision and to a
 * relative {@value #TOLERANCE}.
 *
 * <p>What is differentiated is the sum of the tensor's elements, each times a random weight, so
 * that errors of opposite sign do not cancel. Leaves without given values get random ones between
 * −1 and 1. Of a leaf with more than {@value #MOST} elements, that many are checked, evenly spread.
 */
public final class GradientCheck {
  /** The largest relative error allowed. */
  public static final double TOLERANCE = 1e-6;

  /** How many elements of a leaf are checked at most. */
  public static final int MOST = 200;

  private final Tensor result;
  private final Map<Tensor, double[]> values = new LinkedHashMap<>();
  private List<Tensor> towards;
  private int batch = 3;
  private Numbers numbers = new Numbers(1);

  private GradientCheck(Tensor result) {
    this.result = result;
    this.towards = leaves(result);
  }

  /** Starts a check of a tensor's derivatives towards all leaves it depends on. */
  public static GradientCheck of(Tensor result) {
    return new GradientCheck(result);
  }

  private static List<Tensor> leaves(Tensor tensor) {
    return Topology.sorted(List.of(tensor)).stream()
        .filter(found -> found.operation() instanceof Leaf)
        .toList();
  }

  /** Sets the batch size, 3 if not said; call it before {@link #between}. */
  public GradientCheck withBatch(int size) {
    this.batch = size;
    return this;
  }

  /** Draws other random numbers. */
  public GradientCheck withSeed(long seed) {
    this.numbers = new Numbers(seed);
    return this;
  }

  /** Gives a leaf its elements in row-major order. */
  public GradientCheck with(Tensor leaf, double... elements) {
    values.put(leaf, elements.clone());
    return this;
  }

  /** Gives a leaf random elements from an interval. */
  public GradientCheck between(double lowest, double highest, Tensor leaf) {
    return with(leaf, numbers.uniform(leaf, batch, lowest, highest));
  }

  /** Checks the derivatives towards these leaves alone. */
  public GradientCheck towards(Tensor... leaves) {
    this.towards = List.of(leaves);
    return this;
  }

  /** Fails unless the derivatives are right, and a compiled plan agrees with them. */
  public GradientCheck firstOrder() {
    compare("derivative", result);
    return compiled();
  }

  /** Fails unless a compiled plan gives the value and all derivatives that the definitions give. */
  public GradientCheck compiled() {
    new PlanAgreement(batch, point(result)).require(result);
    return this;
  }

  /**
   * Fails unless the derivatives of the derivatives are right: those of their inner product with
   * random directions.
   */
  public GradientCheck secondOrder() {
    List<Tensor> first = Gradients.of(result, like(result, "weight of the result"), towards);
    Tensor product = Tensor.constant(0);
    for (int i = 0; i < first.size(); i++) {
      Tensor direction = like(first.get(i), "direction " + i);
      product = product.add(first.get(i).mul(direction).sumAll());
    }
    compare("second derivative", product);
    return this;
  }

  /** Fails unless first and second derivatives are right. */
  public GradientCheck bothOrders() {
    return firstOrder().secondOrder();
  }

  private Tensor like(Tensor tensor, String label) {
    Tensor leaf = Leaf.of(label, tensor.shape());
    values.put(leaf, numbers.uniform(leaf, batch, 0.2, 1));
    return leaf;
  }

  private void compare(String what, Tensor tensor) {
    Tensor weight = like(tensor, "weight of the sum");
    Map<Tensor, double[]> point = point(tensor);
    point.put(weight, values.get(weight));
    Differences differences = new Differences(tensor, values.get(weight), batch, point);
    List<Tensor> gradients = Gradients.of(tensor, weight, towards);
    for (int i = 0; i < gradients.size(); i++) {
      Tensor leaf = towards.get(i);
      double[] analytic = differences.evaluation().of(gradients.get(i));
      compare(what + " of " + tensor, leaf, analytic, differences);
    }
  }

  private Map<Tensor, double[]> point(Tensor tensor) {
    Map<Tensor, double[]> point = new LinkedHashMap<>();
    List<Tensor> needed = new ArrayList<>(leaves(tensor));
    needed.addAll(towards);
    for (Tensor leaf : needed) {
      point.put(leaf, values.computeIfAbsent(leaf, any -> numbers.uniform(leaf, batch, -1, 1)));
    }
    return point;
  }

  private void compare(String what, Tensor leaf, double[] analytic, Differences differences) {
    double largest = Arrays.stream(analytic).map(Math::abs).max().orElse(0);
    int count = Math.min(analytic.length, MOST);
    for (int i = 0; i < count; i++) {
      int element = (int) ((long) i * analytic.length / count);
      differences.require(what, leaf, element, analytic[element], largest);
    }
  }
}
