package org.ae4j.cli.reproduce;

import java.util.Map;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/** The first autoencoder of the Keras blog: Chollet (2016), Building autoencoders in Keras. */
final class KerasDense implements Reproduction {
  private static final int CODE = 32;
  private static final int EPOCHS = 50;
  private static final int BATCH = 256;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "keras-dense",
              "784-32-784, ReLU code, sigmoid output, cross-entropy, Adam, 50 epochs of batches of 256",
              "Chollet (2016), Keras blog: about 0.09",
              Target.atMost("test_bce", 0.0935, "about 0.09 nats per pixel"))
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    var autoencoder =
        Dense.autoencoder(
            DenseConfig.ofLayers().withCode(Activation.RELU), CODE, Losses.bernoulli());
    TrainingConfig config = TrainingConfig.ofEpochs(EPOCHS).withBatchSize(BATCH);
    return Digits.crossEntropies(new Digits().reconstructions(autoencoder, config, attempt));
  }
}
