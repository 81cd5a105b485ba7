package org.ae4j.evaluation.disentanglement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Linear support vector machines on one number, one against the rest: each minimises {@code ½(w² +
 * b²) + Σ Cᵢ·max(0, 1 − yᵢ(w·xᵢ + b))²}. Fan et al. (2008), <a
 * href="https://www.jmlr.org/papers/v9/fan08a.html">LIBLINEAR</a>, equation 1 with the squared
 * loss; the members of a class weigh C times the number of examples over the number of classes
 * times that of members.
 *
 * @param machines one per class that occurs
 */
record OneNumberClassifier(List<Machine> machines) {
  private static final double C = 0.01;
  private static final int MOST_STEPS = 100;
  private static final double FLAT = 1e-9;

  /**
   * The decision for a class.
   *
   * @param label the class
   * @param slope w
   * @param offset b
   */
  record Machine(int label, double slope, double offset) {
    double at(double x) {
      return slope * x + offset;
    }
  }

  static OneNumberClassifier fit(double[] x, int[] labels) {
    int[] classes = Arrays.stream(labels).distinct().sorted().toArray();
    List<Machine> machines = new ArrayList<>();
    for (int label : classes) {
      long members = Arrays.stream(labels).filter(other -> other == label).count();
      double weight = (double) x.length / (classes.length * members);
      machines.add(new Problem(x, labels, label, weight * C).solve());
    }
    return new OneNumberClassifier(machines);
  }

  /** Returns which part of the numbers is given its class. */
  double accuracy(double[] x, int[] labels) {
    int right = 0;
    for (int i = 0; i < x.length; i++) {
      right += predicted(x[i]) == labels[i] ? 1 : 0;
    }
    return (double) right / x.length;
  }

  private int predicted(double x) {
    Machine best = machines.get(0);
    for (Machine machine : machines) {
      best = machine.at(x) > best.at(x) ? machine : best;
    }
    return best.label();
  }

  /**
   * One class against the rest, solved by Newton's method.
   *
   * @param memberCost C of the members; that of the rest is {@link #C}
   */
  record Problem(double[] x, int[] labels, int label, double memberCost) {
    Machine solve() {
      double w = 0;
      double b = 0;
      for (int step = 0; step < MOST_STEPS; step++) {
        double[] d = derivatives(w, b);
        if (Math.abs(d[0]) + Math.abs(d[1]) < FLAT * x.length) {
          break;
        }
        double determinant = d[2] * d[4] - d[3] * d[3];
        double alongW = (d[4] * d[0] - d[3] * d[1]) / determinant;
        double alongB = (d[2] * d[1] - d[3] * d[0]) / determinant;
        double length = length(w, b, alongW, alongB, d[0] * alongW + d[1] * alongB);
        w -= length * alongW;
        b -= length * alongB;
      }
      return new Machine(label, w, b);
    }

    /** Halves a step until the cost falls by a part of what its slope promises. */
    private double length(double w, double b, double alongW, double alongB, double slope) {
      double before = cost(w, b);
      double length = 1;
      while (length > 1e-6
          && cost(w - length * alongW, b - length * alongB) > before - 1e-4 * length * slope) {
        length /= 2;
      }
      return length;
    }

    double cost(double w, double b) {
      double sum = (w * w + b * b) / 2;
      for (int i = 0; i < x.length; i++) {
        double missing = Math.max(0, 1 - sign(i) * (w * x[i] + b));
        sum += weight(i) * missing * missing;
      }
      return sum;
    }

    /** Returns ∂w, ∂b, ∂w², ∂w∂b, ∂b². */
    private double[] derivatives(double w, double b) {
      double[] d = {w, b, 1, 0, 1};
      for (int i = 0; i < x.length; i++) {
        double missing = 1 - sign(i) * (w * x[i] + b);
        if (missing > 0) {
          double slope = -2 * weight(i) * sign(i) * missing;
          d[0] += slope * x[i];
          d[1] += slope;
          d[2] += 2 * weight(i) * x[i] * x[i];
          d[3] += 2 * weight(i) * x[i];
          d[4] += 2 * weight(i);
        }
      }
      return d;
    }

    private int sign(int i) {
      return labels[i] == label ? 1 : -1;
    }

    private double weight(int i) {
      return labels[i] == label ? memberCost : C;
    }
  }
}
