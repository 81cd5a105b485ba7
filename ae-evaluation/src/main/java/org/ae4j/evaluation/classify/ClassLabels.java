package org.ae4j.evaluation.classify;

import org.ae4j.core.DataException;

/** The checks that class labels pass on their way in. */
final class ClassLabels {
  private ClassLabels() {}

  static void requireCount(int examples, int[] labels) {
    if (labels == null || labels.length != examples) {
      throw new DataException(
          "there are %d examples but %s labels; give one label per example"
              .formatted(examples, labels == null ? "no" : labels.length));
    }
  }

  /** Returns the number of classes, which is one more than the largest label. */
  static int classes(int examples, int[] labels) {
    requireCount(examples, labels);
    int largest = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0) {
        throw new DataException(
            "label " + i + " is " + labels[i] + "; number classes 0, 1, 2 and so on");
      }
      largest = Math.max(largest, labels[i]);
    }
    return largest + 1;
  }
}
