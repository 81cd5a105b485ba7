package org.ae4j.evaluation.classify;

import org.ae4j.core.DataException;

/** Something fitted that gives every example a class. Immutable. */
public interface Classifier {
  /**
   * Returns the most likely class of every example, from 0.
   *
   * @param examples shape {@code [examples, features]}, as wide as what it was fitted on
   * @throws DataException if they are empty, ragged, not finite or of another width
   */
  int[] classify(float[][] examples);

  /**
   * Returns the part of the examples that gets its right class, from 0 to 1.
   *
   * @param examples shape {@code [examples, features]}
   * @param labels the right class of every example
   * @throws DataException also if there are not as many labels as examples
   */
  default double accuracy(float[][] examples, int[] labels) {
    int[] found = classify(examples);
    ClassLabels.requireCount(found.length, labels);
    int right = 0;
    for (int i = 0; i < found.length; i++) {
      right += found[i] == labels[i] ? 1 : 0;
    }
    return (double) right / found.length;
  }
}
