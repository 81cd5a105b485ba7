package org.ae4j.cli.reproduce;

import java.util.Map;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/** The deep autoencoder of the Keras blog: Chollet (2016), Building autoencoders in Keras. */
final class KerasDeep implements Reproduction {
  private static final int[] LAYERS = {128, 64};
  private static final int CODE = 32;
  private static final int EPOCHS = 100;
  private static final int BATCH = 256;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "keras-deep",
              "784-128-64-32 and back, ReLU, cross-entropy, Adam, 100 epochs of batches of 256",
              "Chollet (2016), Keras blog: about 0.08",
              Target.atMost("test_bce", 0.085, "about 0.08 nats per pixel"))
          .withMinutes(2)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    var autoencoder =
        Dense.autoencoder(
            DenseConfig.ofLayers(LAYERS).withCode(Activation.RELU), CODE, Losses.bernoulli());
    TrainingConfig config = TrainingConfig.ofEpochs(EPOCHS).withBatchSize(BATCH);
    return Digits.crossEntropies(new Digits().reconstructions(autoencoder, config, attempt));
  }
}
