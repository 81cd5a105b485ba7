package org.ae4j.evaluation.use;

import java.util.List;
import java.util.Optional;

/** Something that autoencoders are used for, and how well a method does it on unseen examples. */
public interface Use {
  /** Returns its name in tables and files, in lower case, such as {@code anomaly detection}. */
  String name();

  /** Returns what it measures; the first metric is the one that stands for the use. */
  List<Metric> metrics();

  /**
   * Measures one contestant. Draws and subsets depend on the data's seed alone, so that all
   * contestants meet the same ones. On a thousand pictures it takes about a second: what costs more
   * is measured on a fixed part of the data or shared through {@link UseData#once}.
   */
  Measurement measure(Contestant contestant, UseData data);

  /**
   * Returns those of its metrics that are shown in one picture, if there are such; usually none.
   */
  default Optional<MetricMatrix> matrix() {
    return Optional.empty();
  }

  /**
   * Returns how many examples a contestant learns from here beside the training set, to tell
   * beforehand what training will take; usually none.
   */
  default int learnedBeside(UseData data) {
    return 0;
  }

  /**
   * Returns what every autoencoder must beat here, first what is simplest. Methods of one name are
   * one method, whichever use lists them.
   *
   * @param codeWidth the numbers per code of the autoencoders that they are compared with
   */
  List<Method> baselines(int codeWidth);
}
