package org.ae4j.testkit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Tensor;

/** Central finite differences of fourth order around one point. */
final class Differences {
  /** The later ones are tried where a larger step leaps over a kink. */
  private static final double[] STEPS = {1e-4, 1e-5, 1e-6};

  /** Elements far smaller than the largest one may carry the largest one's rounding. */
  private static final double SMALL = 1e-3;

  /** What rounding may add to a result of magnitude 1: a few units in the last place. */
  private static final double ROUNDING = 4e-16;

  private final Tensor result;
  private final double[] weights;
  private final int batch;
  private final Map<Tensor, double[]> point;
  private final double magnitude;

  /**
   * Prepares differences.
   *
   * @param weights the weight of each element of the result in the sum that is differentiated
   * @param point the elements of every leaf
   */
  Differences(Tensor result, double[] weights, int batch, Map<Tensor, double[]> point) {
    this.result = result;
    this.weights = weights;
    this.batch = batch;
    this.point = new LinkedHashMap<>(point);
    double[] values = evaluation().of(result);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Math.abs(values[i] * weights[i]);
    }
    this.magnitude = sum;
  }

  /** Returns an evaluation at the point. */
  Evaluation evaluation() {
    Evaluation evaluation = new Evaluation(batch);
    point.forEach(evaluation::with);
    return evaluation;
  }

  /** Fails unless a derivative agrees with the differences at one of the steps. */
  void require(String what, Tensor leaf, int element, double analytic, double largest) {
    double[] found = new double[STEPS.length];
    for (int i = 0; i < STEPS.length; i++) {
      double step = STEPS[i] * Math.max(1, Math.abs(point.get(leaf)[element]));
      found[i] = derivative(leaf, element, step);
      double scale = Math.max(Math.max(Math.abs(analytic), Math.abs(found[i])), SMALL * largest);
      double allowed = GradientCheck.TOLERANCE * scale + ROUNDING * magnitude / step;
      if (Math.abs(analytic - found[i]) <= allowed) {
        return;
      }
    }
    throw new AssertionError(
        String.format(
            Locale.ROOT,
            "the %s towards %s at %s, where it is %s, should be %s by differences but is %s",
            what,
            leaf,
            Arrays.toString(position(element, leaf.shape().resolve(batch))),
            point.get(leaf)[element],
            found[0],
            analytic));
  }

  /** Returns the derivative of the weighted sum towards one element. */
  private double derivative(Tensor leaf, int element, double step) {
    double[] near = difference(leaf, element, step);
    double[] far = difference(leaf, element, 2 * step);
    double sum = 0;
    for (int i = 0; i < near.length; i++) {
      sum += weights[i] * (8 * near[i] - far[i]);
    }
    return sum / (12 * step);
  }

  /** Differences are taken before the sum: elements that do not move then add no rounding. */
  private double[] difference(Tensor leaf, int element, double step) {
    double[] above = moved(leaf, element, step);
    double[] below = moved(leaf, element, -step);
    for (int i = 0; i < above.length; i++) {
      above[i] -= below[i];
    }
    return above;
  }

  private double[] moved(Tensor leaf, int element, double step) {
    double[] elements = point.get(leaf).clone();
    elements[element] += step;
    return evaluation().with(leaf, elements).of(result);
  }

  private static int[] position(int element, int[] extents) {
    int[] position = new int[extents.length];
    int rest = element;
    for (int axis = extents.length - 1; axis >= 0; axis--) {
      position[axis] = rest % extents[axis];
      rest /= extents[axis];
    }
    return position;
  }
}
