package org.ae4j.core.train;

import org.ae4j.core.Component;

/**
 * Lowers the learning rate where the validation cost no longer falls. It acts on top of a {@link
 * org.ae4j.core.Schedule}.
 *
 * @param factor what the rate is multiplied by, between 0 and 1
 * @param patience validations in a row without improvement before it is lowered, at least 1
 * @param minimumRate the rate below which it is not lowered
 * @param minimumImprovement by how much a cost must be below the best one to count, in the unit of
 *     the cost
 */
public record Plateau(double factor, int patience, double minimumRate, double minimumImprovement)
    implements Component {
  private static final Plateau STANDARD = new Plateau(0.5, 5, 1e-6, 0);

  public Plateau {
    Setting.reduction("factor", factor);
    Setting.count("patience", patience);
    Setting.notNegative("minimumRate", minimumRate);
    Setting.notNegative("minimumImprovement", minimumImprovement);
  }

  /** Returns the one that halves the rate after 5 validations without improvement, to 1e-6. */
  public static Plateau standard() {
    return STANDARD;
  }

  /** Returns the same with another factor. */
  public Plateau withFactor(double other) {
    return new Plateau(other, patience, minimumRate, minimumImprovement);
  }

  /** Returns the same with another patience. */
  public Plateau withPatience(int other) {
    return new Plateau(factor, other, minimumRate, minimumImprovement);
  }

  /** Returns the same with another lowest rate. */
  public Plateau withMinimumRate(double other) {
    return new Plateau(factor, patience, other, minimumImprovement);
  }

  /** Returns the same with another idea of an improvement. */
  public Plateau withMinimumImprovement(double other) {
    return new Plateau(factor, patience, minimumRate, other);
  }
}
