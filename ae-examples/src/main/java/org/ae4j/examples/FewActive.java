package org.ae4j.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.sparse.SparsityScore;
import org.ae4j.sparse.TopKLatentSpace;

/**
 * Lesson 14: sparse codes. There are 200 numbers, of which every digit may use the k largest.
 * Expect more of the variance to be explained where more may be combined, at the price of numbers
 * that are in use for many digits: those that are used seldom stand for one kind of stroke, those
 * that are always used stand for nothing that has a name.
 */
public final class FewActive {
  private static final int WIDTH = 200;

  private FewActive() {}

  /** Takes about half a minute. */
  public static void main(String[] arguments) {
    scores(List.of(5, 20, 80), Mnist.train().head(10_000), Mnist.test().head(1000), 10)
        .forEach(
            (count, score) ->
                System.out.printf(
                    "%2d of %d: %4.1f active, %4.1f %% of the variance unexplained,"
                        + " %3.0f %% of the numbers in use for a tenth of the digits or more%n",
                    count, WIDTH, score.l0(), 100 * score.unexplained(), 100 * score.dense()));
  }

  /** Returns how sparse codes of test digits are and what they say, by how many are kept. */
  static Map<Integer, SparsityScore> scores(
      List<Integer> counts, Dataset train, Dataset test, int epochs) {
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withLearningRate(0.002));
    Map<Integer, SparsityScore> scores = new LinkedHashMap<>();
    for (int count : counts) {
      var codes = TopKLatentSpace.linear(WIDTH, count);
      var autoencoder = Dense.autoencoder(DenseConfig.ofLayers(), codes, Losses.squaredError());
      try (TrainedAutoencoder model = trainer.fit(autoencoder, train.samples())) {
        scores.put(count, SparsityScore.of(model, test.samples()));
      }
    }
    return scores;
  }
}
