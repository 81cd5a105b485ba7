package org.ae4j.cli.reproduce;

import java.util.Map;
import org.ae4j.conv.Conv;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;

/**
 * The convolutional autoencoder of the Keras blog: Chollet (2016), Building autoencoders in Keras.
 */
final class KerasConv implements Reproduction {
  private static final int EPOCHS = 50;
  private static final int BATCH = 128;
  private static final double RATE = 3e-3;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "keras-conv",
              "16-8-8 maps, 3×3, max pooling, back by upsampling, cross-entropy, Adam, 50 epochs of batches of 128",
              "Chollet (2016), Keras blog: 0.094",
              Target.atMost("test_bce", 0.094, "0.094 nats per pixel"))
          .withMinutes(6)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    TrainingConfig config = attempt.training(BATCH, RATE);
    var autoencoder = Conv.kerasBlog(Losses.bernoulli());
    return Digits.crossEntropies(new Digits().reconstructions(autoencoder, config, attempt));
  }
}
