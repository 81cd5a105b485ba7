package org.ae4j.conv;

import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;

/** Short ways to a convolutional autoencoder. */
public final class Conv {
  private Conv() {}

  /**
   * Returns a convolutional autoencoder with plain codes, its decoder mirrored with transposed
   * convolutions.
   *
   * @param config the encoder's blocks
   * @param example the shape of one example
   * @param width numbers per code
   * @param loss what reconstructions are measured by
   */
  public static Autoencoder autoencoder(ConvConfig config, Shape example, int width, Loss loss) {
    return autoencoder(config, example, new PlainLatentSpace(width), loss, Upsampling.TRANSPOSED);
  }

  /**
   * Returns a convolutional autoencoder with codes of any kind; where poolings leave switches, its
   * codes carry them as well.
   */
  public static Autoencoder autoencoder(
      ConvConfig config, Shape example, LatentSpace latentSpace, Loss loss, Upsampling upsampling) {
    ConvDecoder decoder = ConvDecoder.mirror(config, example, upsampling);
    int switches = config.switches(example);
    LatentSpace carried =
        switches == 0 ? latentSpace : new SwitchedLatentSpace(latentSpace, switches);
    return Autoencoder.of(new ConvEncoder(config), carried, decoder, loss);
  }

  /**
   * Returns a table of the sizes on the way down, of the code, and of the sizes on the way up, one
   * block per line, 80 columns wide; a way that is no convolutional one is left out.
   *
   * @return empty if neither is
   */
  public static String summary(TrainedAutoencoder model) {
    Shape example = model.snapshot().example();
    Autoencoder autoencoder = model.autoencoder();
    StringBuilder table = new StringBuilder();
    if (autoencoder.encoder() instanceof ConvEncoder encoder) {
      table.append(encoder.config().summary(example));
    }
    String code = Table.code(model.codeShape());
    if (autoencoder.decoder() instanceof ConvDecoder decoder) {
      Shape outputs = autoencoder.loss().outputs(example);
      return table + code + Table.of(decoder.sizes(outputs), decoder.blocks(outputs));
    }
    return table.length() == 0 ? "" : table + code;
  }

  /**
   * Returns the convolutional autoencoder of the Keras blog for 28×28 grey images: Chollet (2016),
   * <a href="https://blog.keras.io/building-autoencoders-in-keras.html">Building autoencoders in
   * Keras</a>. Its code is 4×4×8; one convolution of the decoder has no padding, which brings 16×16
   * down to 14×14.
   */
  public static Autoencoder kerasBlog(Loss loss) {
    ConvConfig encoder =
        ConvConfig.ofImages(
                Block.convolution(16, 3),
                Block.maxPooling(2),
                Block.convolution(8, 3),
                Block.maxPooling(2),
                Block.convolution(8, 3),
                Block.maxPooling(2))
            .withHead(Head.plain());
    ConvDecoder decoder =
        new ConvDecoder(
            new FeatureMaps(Layout.IMAGE, 4, 4, 8),
            Head.plain(),
            List.of(
                Block.convolution(8, 3),
                Block.resize(8, 8),
                Block.convolution(8, 3),
                Block.resize(16, 16),
                Block.convolution(16, 3).withPadding(Padding.VALID),
                Block.resize(28, 28)),
            Block.convolution(1, 3).withStyle(LayerStyle.of(Activation.LINEAR)));
    return Autoencoder.of(new ConvEncoder(encoder), new PlainLatentSpace(8), decoder, loss);
  }
}
