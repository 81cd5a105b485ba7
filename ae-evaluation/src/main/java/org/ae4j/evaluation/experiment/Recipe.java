package org.ae4j.evaluation.experiment;

import org.ae4j.data.Dataset;

/** Makes the plan of a variant for data, since layers depend on the shape of an example. */
@FunctionalInterface
public interface Recipe {
  /**
   * Returns the plan for a training set; the same for the same set.
   *
   * @throws org.ae4j.core.Ae4jException if the variant does not fit the data
   */
  Plan plan(Dataset training);
}
