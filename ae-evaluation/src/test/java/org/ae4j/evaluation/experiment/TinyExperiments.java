package org.ae4j.evaluation.experiment;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.testkit.Tiny;
import org.ae4j.testkit.TinyDecoder;
import org.ae4j.testkit.TinyEncoder;

/** Experiments of some milliseconds. */
public final class TinyExperiments {
  static final TrainingConfig SHORT =
      TrainingConfig.ofEpochs(3).withBatchSize(16).withShards(1).withLearningRate(0.01);

  private TinyExperiments() {}

  static Autoencoder autoencoder(int codeWidth) {
    return Autoencoder.of(
        new TinyEncoder(),
        new PlainLatentSpace(codeWidth),
        new TinyDecoder(),
        Losses.squaredError());
  }

  public static ExperimentData data(String name, long seed) {
    float[][] rows = Tiny.plane(120, 6, seed);
    int[] labels = new int[rows.length];
    Arrays.setAll(labels, i -> i % 3);
    Dataset all = Dataset.of(name, rows).withLabels(labels, List.of());
    int[] train = new int[80];
    Arrays.setAll(train, i -> i);
    int[] test = new int[40];
    Arrays.setAll(test, i -> 80 + i);
    return ExperimentData.of(name, all.subset(train), all.subset(test));
  }

  public static Variant narrow() {
    return narrow("narrow");
  }

  public static Variant narrow(String name) {
    return Variant.of(name, autoencoder(1), SHORT);
  }

  public static Variant wide() {
    return Variant.of("wide", autoencoder(3), SHORT);
  }

  public static Variant diverging() {
    return Variant.of("diverging", autoencoder(2), SHORT.withLearningRate(1e30));
  }

  /** Returns a comparison of some variants on one set with two seeds. */
  public static Experiment of(Variant... variants) {
    return Experiment.of(List.of(variants), List.of(data("planes", 1)))
        .withSeeds(0, 1)
        .withUses(List.of(new RebuildingUse()));
  }
}
