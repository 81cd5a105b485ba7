package org.ae4j.evaluation.classify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Limited-memory BFGS for smooth convex functions: Liu and Nocedal (1989), <a
 * href="https://doi.org/10.1007/BF01589116">On the limited memory BFGS method for large scale
 * optimization</a>; the direction by the two-loop recursion, the step halved until the value falls
 * enough.
 */
final class QuasiNewton {
  private static final int MEMORY = 12;
  private static final double SUFFICIENT = 1e-4;
  private static final int HALVINGS = 40;

  /** A pair of steps in the point and in the gradient, and their inner product. */
  private record Pair(double[] move, double[] change, double product) {}

  private final Cost cost;
  private final Deque<Pair> pairs = new ArrayDeque<>();
  private double[] point;
  private double[] gradient;
  private double value;

  private QuasiNewton(Cost cost, double[] start) {
    this.cost = cost;
    this.point = start.clone();
    this.gradient = new double[start.length];
    this.value = cost.at(point, gradient);
  }

  /**
   * Returns where the function is smallest, as far as so many iterations lead.
   *
   * @param tolerance ends earlier once no derivative is larger
   */
  static double[] minimise(Cost cost, double[] start, int iterations, double tolerance) {
    var search = new QuasiNewton(cost, start);
    for (int i = 0; i < iterations && largest(search.gradient) > tolerance; i++) {
      if (!search.step()) {
        break; // as exact as double precision allows
      }
    }
    return search.point;
  }

  private boolean step() {
    double[] direction = direction();
    double slope = inner(direction, gradient);
    double length = pairs.isEmpty() ? Math.min(1, 1 / Math.sqrt(inner(gradient, gradient))) : 1;
    for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
      double[] other = sum(point, length, direction);
      double[] otherGradient = new double[other.length];
      double otherValue = cost.at(other, otherGradient);
      if (otherValue <= value + SUFFICIENT * length * slope) {
        accept(other, otherGradient, otherValue);
        return true;
      }
    }
    return false;
  }

  private void accept(double[] other, double[] otherGradient, double otherValue) {
    double[] move = sum(other, -1, point);
    double[] change = sum(otherGradient, -1, gradient);
    double product = inner(move, change);
    if (product > 0) {
      pairs.addLast(new Pair(move, change, product));
      if (pairs.size() > MEMORY) {
        pairs.removeFirst();
      }
    }
    point = other;
    gradient = otherGradient;
    value = otherValue;
  }

  private double[] direction() {
    double[] direction = sum(new double[gradient.length], -1, gradient);
    double[] factors = new double[pairs.size()];
    int k = factors.length;
    for (Iterator<Pair> it = pairs.descendingIterator(); it.hasNext(); ) {
      Pair pair = it.next();
      factors[--k] = inner(pair.move, direction) / pair.product;
      direction = sum(direction, -factors[k], pair.change);
    }
    if (!pairs.isEmpty()) {
      Pair last = pairs.getLast();
      double scale = last.product / inner(last.change, last.change);
      direction = sum(new double[direction.length], scale, direction);
    }
    for (Pair pair : pairs) {
      double back = inner(pair.change, direction) / pair.product;
      direction = sum(direction, factors[k++] - back, pair.move);
    }
    return direction;
  }

  private static double[] sum(double[] a, double factor, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + factor * b[i];
    }
    return sum;
  }

  private static double inner(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double x : values) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }
}
