package org.ae4j.cli.reproduce;

import java.util.Map;
import org.ae4j.core.Loss;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.AdamW;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/**
 * The deep autoencoder of Hinton and Salakhutdinov (2006), <a
 * href="https://doi.org/10.1126/science.1127647">Reducing the dimensionality of data with neural
 * networks</a>. Theirs has logistic units and was pretrained layer by layer; ours has what came
 * later in their place, smooth rectifiers, decoupled weight decay and a learning rate that falls
 * along a cosine, and learns all layers at once.
 */
final class Hinton2006 implements Reproduction {
  private static final int[] LAYERS = {1000, 500, 250};
  private static final int CODE = 30;
  private static final Loss LOSS = Losses.squaredErrorOfSigmoid();
  private static final int EPOCHS = 40;
  private static final int BATCH = 128;
  private static final double RATE = 2e-3;
  private static final double WEIGHT_DECAY = 0.1;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "hinton2006",
              "784-1000-500-250-30 and back, linear code, squared error, " + EPOCHS + " epochs",
              "Hinton and Salakhutdinov (2006), Science: 3.00; logistic PCA 8.01; PCA 13.87",
              Target.atMost("test_sse", 3.00, "3.00"))
          .withMinutes(10)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    var autoencoder =
        Dense.autoencoder(DenseConfig.ofLayers(LAYERS).withActivation(Activation.GELU), CODE, LOSS);
    TrainingConfig config =
        TrainingConfig.ofEpochs(EPOCHS)
            .withBatchSize(BATCH)
            .withOptimiser(AdamW.standard().withWeightDecay(WEIGHT_DECAY))
            .withLearningRate(CosineDecay.from(RATE));
    return digits.squaredErrors(digits.reconstructions(autoencoder, config, attempt), CODE);
  }
}
