package org.ae4j.cli.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.ae4j.core.FloatArray;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.evaluation.sparse.SparsityScore;
import org.ae4j.sparse.Dictionary;

/**
 * One kind of dictionary along its way from many active latents to few: trained at its loosest
 * setting, measured, and trained on at the next tighter one, until few enough are active.
 *
 * @param latents makes the kind's codes of a setting
 * @param loosest the first setting
 * @param change what a setting is multiplied by to give the next
 * @param anew the ends of the names of weights that a setting begins afresh
 */
record SparsityPath(
    DoubleFunction<LatentSpace> latents, double loosest, double change, List<String> anew) {
  private static final int BATCH = 64;
  private static final int UNIT = 50;

  /** Later settings go on from what the first has learned. */
  private static final int FIRST_TAKES = 6;

  private static final double RATE = 3e-3;

  /** An optimiser that begins again moves every weight by its rate, learned or not. */
  private static final double LATER_RATE = 1e-3;

  /** However slowly a setting works. */
  private static final int MOST_SETTINGS = 16;

  /** Returns a path on which a setting takes everything over from the one before. */
  static SparsityPath of(DoubleFunction<LatentSpace> latents, double loosest, double change) {
    return new SparsityPath(latents, loosest, change, List.of());
  }

  SparsityPath startingAnew(String... names) {
    return new SparsityPath(latents, loosest, change, List.of(names));
  }

  /**
   * Returns what is left unexplained of unseen examples at every setting.
   *
   * @param width how many latents there are
   * @param fewest the path ends below so many active latents
   */
  Frontier along(
      Samples train, Samples unseen, int width, int fewest, Reproduction.Attempt attempt) {
    List<Frontier.Point> points = new ArrayList<>();
    Map<String, FloatArray> start = Dictionary.start(train, width, attempt.seed());
    double active = width;
    double setting = loosest;
    while (active >= fewest && points.size() < MOST_SETTINGS) {
      TrainingConfig config =
          points.isEmpty()
              ? config(train, attempt.epochs() * FIRST_TAKES, RATE)
              : config(train, attempt.epochs(), LATER_RATE);
      Trainer trainer =
          Trainer.with(config.withSeed(attempt.seed()))
              .startingFrom(start)
              .listening(attempt.progress());
      try (TrainedAutoencoder model = trainer.fit(Dictionary.of(latents.apply(setting)), train)) {
        SparsityScore score = SparsityScore.of(model, unseen);
        active = score.l0();
        points.add(new Frontier.Point(active, score.unexplained()));
        start = new LinkedHashMap<>(model.snapshot().weights());
        start.keySet().removeIf(name -> anew.stream().anyMatch(name::endsWith));
      }
      setting *= change;
    }
    return new Frontier(points);
  }

  /**
   * Small sets are seen more often, so that every one gets as many steps. Batches are not split:
   * what is as large as the weights would be worked out for every part.
   */
  private static TrainingConfig config(Samples train, int units, double rate) {
    int steps = (train.size() + BATCH - 1) / BATCH;
    return TrainingConfig.ofEpochs(Math.max(1, Math.round((float) UNIT * units / steps)))
        .withBatchSize(BATCH)
        .withShards(1)
        .withLearningRate(CosineDecay.from(rate));
  }
}
