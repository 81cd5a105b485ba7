package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.conv.Block;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.ConvDecoder;
import org.ae4j.conv.ConvEncoder;
import org.ae4j.conv.FeatureMaps;
import org.ae4j.conv.Head;
import org.ae4j.conv.Layout;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.EarlyStopping;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Severity;

/** The denoising autoencoder of the Keras blog: Chollet (2016), Building autoencoders in Keras. */
final class KerasDenoise implements Reproduction {
  private static final int CHANNELS = 32;
  private static final int EPOCHS = 100;
  private static final int BATCH = 128;
  private static final Corruption NOISE =
      Corruptions.inOrder(Corruptions.gaussianNoise(Severity.of(0.5)), Corruptions.clipping(0, 1));

  /** Flat: three epochs without one that is 0.2 nats of an image, 0.00026 per pixel, better. */
  private static final EarlyStopping FLAT = new EarlyStopping(3, 0.2);

  private static final double HELD_OUT = 0.05;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "keras-denoise",
              "convolutions 32-32 to 7×7×32 and back, noise N(0, 0.5) clipped to [0, 1], cross-entropy,"
                  + " Adam, 100 epochs or until flat",
              "Chollet (2016), Keras blog: about 0.1 nats per pixel",
              Target.atMost("test_bce", 0.100, "about 0.1 nats per pixel"))
          .withMinutes(17)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    TrainingConfig config =
        TrainingConfig.ofEpochs(EPOCHS)
            .withBatchSize(BATCH)
            .withValidation(HELD_OUT)
            .withEarlyStopping(FLAT);
    Restoration restoration = new DamagedDigits(NOISE).restoration(autoencoder(), config, attempt);
    Map<String, Double> metrics =
        new LinkedHashMap<>(Digits.crossEntropies(restoration.restored()));
    metrics.put("psnr_damaged", restoration.damagedPsnr());
    metrics.put("psnr_gain", restoration.gain());
    return metrics;
  }

  private static Autoencoder autoencoder() {
    ConvConfig encoder =
        ConvConfig.ofImages(
                Block.convolution(CHANNELS, 3),
                Block.maxPooling(2),
                Block.convolution(CHANNELS, 3),
                Block.maxPooling(2))
            .withHead(Head.plain());
    ConvDecoder decoder =
        new ConvDecoder(
            new FeatureMaps(Layout.IMAGE, 7, 7, CHANNELS),
            Head.plain(),
            List.of(
                Block.convolution(CHANNELS, 3),
                Block.resize(14, 14),
                Block.convolution(CHANNELS, 3),
                Block.resize(28, 28)),
            Block.convolution(1, 3).withStyle(LayerStyle.of(Activation.LINEAR)));
    return Autoencoder.of(
        new ConvEncoder(encoder), new PlainLatentSpace(CHANNELS), decoder, Losses.bernoulli());
  }
}
