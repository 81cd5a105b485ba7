package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Encoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.data.Dataset;
import org.ae4j.dense.DenseConfig;
import org.ae4j.dense.DenseDecoder;
import org.ae4j.evaluation.classify.ClassLogits;

/**
 * A classifier made of an encoder and one layer of logits above its features. All of it is trained
 * on labels, from where an autoencoder has brought the encoder: Vincent et al. (2010), section 3.4.
 *
 * @param encoder what becomes the classifier's lower layers
 * @param width the features it gives
 * @param trainer how the whole is trained
 */
record FineTuning(Encoder encoder, int width, Trainer trainer) {
  private static final String ENCODER = "encoder/";

  /**
   * Trains on labelled examples and returns what part of others it gets wrong, in per cent.
   *
   * @param start weights by path, of which those of the encoder are used; the others start at
   *     random, as all do where there are none
   */
  double errorPercent(Map<String, FloatArray> start, Dataset train, Dataset test) {
    ClassLogits loss = new ClassLogits(classes(train));
    Autoencoder classifier =
        Autoencoder.of(
            encoder, new PlainLatentSpace(width), new DenseDecoder(DenseConfig.ofLayers()), loss);
    Map<String, FloatArray> lower = new LinkedHashMap<>(start);
    lower.keySet().removeIf(path -> !path.startsWith(ENCODER));
    try (TrainedAutoencoder model =
        trainer.startingFrom(lower).fit(classifier, labelled(train, loss))) {
      return wrongPercent(model.reconstruct(test.samples()), test.labels(), loss.classes());
    }
  }

  private static int classes(Dataset train) {
    int highest = 0;
    for (int label : train.labels()) {
      highest = Math.max(highest, label);
    }
    return highest + 1;
  }

  /** The targets are views of one row per class. */
  private static Samples labelled(Dataset set, ClassLogits loss) {
    Samples examples = set.samples();
    Samples classes = Samples.of(loss.targets(set.width())).reshape(examples.example());
    return examples.withTarget(classes.subset(set.labels()));
  }

  private static double wrongPercent(float[][] probabilities, int[] labels, int classes) {
    int wrong = 0;
    for (int i = 0; i < labels.length; i++) {
      int likeliest = 0;
      for (int j = 1; j < classes; j++) {
        likeliest = probabilities[i][j] > probabilities[i][likeliest] ? j : likeliest;
      }
      wrong += likeliest == labels[i] ? 0 : 1;
    }
    return 100.0 * wrong / labels.length;
  }
}
