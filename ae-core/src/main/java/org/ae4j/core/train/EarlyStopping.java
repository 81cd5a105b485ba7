package org.ae4j.core.train;

import org.ae4j.core.Component;

/**
 * Ends training where the validation cost no longer falls; the best weights are restored. Prechelt
 * (1998), <a href="https://doi.org/10.1007/3-540-49430-8_3">Early stopping — but when?</a>
 *
 * @param patience validations in a row without improvement before training ends, at least 1
 * @param minimumImprovement by how much a cost must be below the best one to count, in the unit of
 *     the cost
 */
public record EarlyStopping(int patience, double minimumImprovement) implements Component {
  public EarlyStopping {
    Setting.count("patience", patience);
    Setting.notNegative("minimumImprovement", minimumImprovement);
  }

  /** Returns the one to which any fall is an improvement. */
  public static EarlyStopping afterPatience(int patience) {
    return new EarlyStopping(patience, 0);
  }

  /** Returns the same with another idea of an improvement. */
  public EarlyStopping withMinimumImprovement(double other) {
    return new EarlyStopping(patience, other);
  }
}
