package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.ae4j.core.FloatArray;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.SuperposedFeatures;
import org.ae4j.evaluation.sparse.FeatureRecovery;
import org.ae4j.evaluation.sparse.SparsityScore;
import org.ae4j.sparse.Dictionary;

/**
 * Features in superposition, found again: Sharkey, Braun and Millidge (2022) and Cunningham et al.
 * (2023), <a href="https://arxiv.org/abs/2309.08600">Sparse autoencoders find highly interpretable
 * features in language models</a>; here with a TopK dictionary.
 */
final class SaeToy implements Reproduction {
  private static final int EXAMPLES = 96_000;
  private static final int UNSEEN = 4_000;
  private static final int LATENTS = 1024;
  private static final int ACTIVE = 5;
  private static final int EPOCHS = 8;
  private static final int BATCH = 256;
  private static final double RATE = 3e-3;
  private static final double FOUND = 0.9;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "sae-toy",
              "512 features in 256 dimensions, 5 active, U(0,1); TopK 5 of 1024, 3000 steps of 256",
              "Sharkey et al. (2022), Cunningham et al. (2023); a TopK reference run reaches 0.996",
              Target.atLeast("mmcs", 0.98, "reference run 0.996"),
              Target.atLeast("recovered", 0.97, "reference run 0.984 to 0.990"),
              Target.atMost("mmcs_random", 0.25, "random dictionary 0.19 to 0.20"))
          .withMinutes(2)
          .withEpochs(EPOCHS)
          .withSeeds(3);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    NoiseSource noise = new NoiseSource(attempt.seed());
    SuperposedFeatures toy = SuperposedFeatures.usual();
    float[][] features = toy.directions(noise);
    Samples all = toy.sample(EXAMPLES + UNSEEN, noise).samples();
    Samples train = all.subset(IntStream.range(0, EXAMPLES).toArray());
    Samples test = all.subset(IntStream.range(EXAMPLES, EXAMPLES + UNSEEN).toArray());
    Map<String, FloatArray> start = Dictionary.start(train, LATENTS, attempt.seed());
    TrainingConfig config =
        TrainingConfig.ofEpochs(attempt.epochs())
            .withBatchSize(BATCH)
            .withSeed(attempt.seed())
            .withLearningRate(RATE);
    Trainer trainer = Trainer.with(config).startingFrom(start).listening(attempt.progress());
    try (TrainedAutoencoder model = trainer.fit(Dictionary.topK(LATENTS, ACTIVE), train)) {
      Map<String, Double> metrics = new LinkedHashMap<>();
      FeatureRecovery found = FeatureRecovery.of(features, Dictionary.atoms(model.snapshot()));
      metrics.put("mmcs", found.meanMaxCosine());
      metrics.put("recovered", found.recovered(FOUND));
      metrics.put("mmcs_random", random(features, start).meanMaxCosine());
      metrics.putAll(SparsityScore.of(model, test).named());
      return metrics;
    }
  }

  private static FeatureRecovery random(float[][] features, Map<String, FloatArray> start) {
    return FeatureRecovery.of(features, Dictionary.atoms(start));
  }
}
