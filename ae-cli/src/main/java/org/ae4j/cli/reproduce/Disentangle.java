package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Objective;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.disentanglement.FactorGrid;
import org.ae4j.evaluation.disentanglement.FactorVaeScore;
import org.ae4j.evaluation.disentanglement.MutualInformationGap;
import org.ae4j.evaluation.disentanglement.SeparatedPredictability;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.TcVaeObjective;

/**
 * β-TCVAE finds factors of variation better than the plain variational autoencoder: Chen, Li,
 * Grosse and Duvenaud (2018), <a href="https://arxiv.org/abs/1802.04942">Isolating sources of
 * disentanglement in VAEs</a>, section 6; Locatello et al. (2019) for the measures.
 */
final class Disentangle implements Reproduction {
  private static final SpriteGrid GRID = new SpriteGrid(List.of(1, 2, 8, 2, 2));
  private static final int CODE = 10;
  private static final int EPOCHS = 30;
  private static final int BATCH = 64;
  private static final double RATE = 1e-3;
  private static final double TOTAL_CORRELATION = 6;
  private static final int FINE_BINS = 40;
  private static final double EXACT = 5e-5;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "disentangle",
              "1024-128-128-10 and back, 11,520 sprites of 32×32, " + EPOCHS + " epochs, 3 seeds",
              "Chen et al. (2018): β-TCVAE's MIG on dSprites above the VAE's",
              Target.atLeast("mig_gain", 0.05, "β-TCVAE above VAE"),
              Target.between("mig_perfect", 0.9024 - EXACT, 0.9024 + EXACT, "0.9024 in 20 bins"),
              Target.between("mig_perfect_fine", 1 - EXACT, 1 + EXACT, "1 in 40 bins"),
              Target.between("mig_duplicated", -EXACT, EXACT, "0 for a code that says all twice"),
              Target.between("mig_constant", -EXACT, EXACT, "0 for a code that says nothing"))
          .withMinutes(5)
          .withEpochs(EPOCHS)
          .withSeeds(3);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    Samples pictures = GRID.pictures();
    measure("vae", Objective.standard(), pictures, attempt, metrics);
    var objective = TcVaeObjective.of(TOTAL_CORRELATION, pictures.size());
    measure("tcvae", objective, pictures, attempt, metrics);
    metrics.put("mig_gain", metrics.get("mig_tcvae") - metrics.get("mig_vae"));
    FactorGrid perfect = SpriteGrid.ideal(0, 1, 2, 3, 4);
    metrics.put("mig_perfect", MutualInformationGap.of(perfect.all()).value());
    metrics.put("mig_perfect_fine", MutualInformationGap.of(perfect.all(), FINE_BINS).value());
    metrics.put("mig_duplicated", mig(SpriteGrid.ideal(0, 0, 1, 1, 2, 2, 3, 3, 4, 4)));
    metrics.put("mig_constant", mig(SpriteGrid.ideal(-1, -1)));
    return metrics;
  }

  private static double mig(FactorGrid grid) {
    return MutualInformationGap.of(grid.all()).value();
  }

  private static void measure(
      String name,
      Objective objective,
      Samples pictures,
      Attempt attempt,
      Map<String, Double> metrics) {
    TrainingConfig config = attempt.training(BATCH, RATE);
    Autoencoder autoencoder =
        Dense.autoencoder(
                DenseConfig.ofLayers(128, 128),
                new GaussianLatentSpace(GaussianLatentConfig.ofWidth(CODE)),
                Losses.bernoulli())
            .withObjective(objective);
    Trainer trainer = Trainer.with(config).listening(attempt.progress());
    try (TrainedAutoencoder model = trainer.fit(autoencoder, pictures)) {
      FactorGrid grid = GRID.codes(model.encode(pictures));
      metrics.put("mig_" + name, mig(grid));
      metrics.put("sap_" + name, SeparatedPredictability.of(grid, 1).value());
      metrics.put("factorvae_" + name, FactorVaeScore.of(grid, 1).value());
    }
  }
}
