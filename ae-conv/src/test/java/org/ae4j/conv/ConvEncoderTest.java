package org.ae4j.conv;

import java.util.List;
import org.ae4j.core.Encoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.testkit.EncoderContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("A convolutional encoder")
class ConvEncoderTest {
  private static final LayerStyle SMOOTH = LayerStyle.of(Activation.TANH);

  @Nested
  @DisplayName("of images with every kind of block and a dense head")
  class OfImages implements EncoderContract {
    @Override
    public Encoder encoder() {
      ConvolutionBlock plain = Block.convolution(3, 3).withStyle(SMOOTH);
      return new ConvEncoder(
          ConvConfig.ofImages(
                  plain.withDilation(2),
                  new PoolingBlock(Pooling.AVERAGE, 3, 2, Padding.SAME),
                  new ResidualBlock(List.of(plain.withChannels(2), plain), Activation.TANH),
                  new ResidualBlock(List.of(plain.withChannels(2)), Activation.TANH),
                  Block.convolution(2, 2, 2).withStyle(SMOOTH).withPadding(Padding.VALID))
              .withHead(new DenseHead(List.of(3), SMOOTH)));
    }

    @Override
    public Shape input() {
      return Shape.of(5, 4);
    }
  }

  @Nested
  @DisplayName("of colour images with normalised maps, dropout and a code per place")
  class OfPlaces implements EncoderContract {
    @Override
    public Encoder encoder() {
      LayerStyle style = SMOOTH.withNormalisation(Normalisation.BATCH).withDropout(0.3);
      return new ConvEncoder(
          ConvConfig.ofImages(Block.convolution(3, 3, 2).withStyle(style))
              .withHead(new SpatialHead(SMOOTH)));
    }

    @Override
    public Shape input() {
      return Shape.of(3, 4, 2);
    }
  }

  @Nested
  @DisplayName("of signals with pooled maxima, its maps being the features")
  class OfSignals implements EncoderContract {
    @Override
    public Encoder encoder() {
      return new ConvEncoder(
          ConvConfig.ofSignals(Block.convolution(2, 3).withStyle(SMOOTH), Block.maxPooling(2))
              .withHead(Head.plain()));
    }

    @Override
    public Shape input() {
      return Shape.of(7);
    }
  }

  @Nested
  @DisplayName("whose features end with the switches of its poolings")
  class WithSwitches implements EncoderContract {
    @Override
    public Encoder encoder() {
      return new ConvEncoder(
          ConvConfig.ofImages(
              Block.convolution(2, 3).withStyle(SMOOTH), Block.maxPoolingWithSwitches(2)));
    }

    @Override
    public Shape input() {
      return Shape.of(5, 4);
    }

    @Override
    public Shape features() {
      return Shape.of(2 + 3 * 2 * 2);
    }
  }

  @Nested
  @DisplayName("with filters in groups")
  class Grouped implements EncoderContract {
    @Override
    public Encoder encoder() {
      return new ConvEncoder(
          ConvConfig.ofImages(
              Block.grouped(2, Block.convolution(2, 3, 2).withStyle(SMOOTH).withDilation(2))));
    }

    @Override
    public Shape input() {
      return Shape.of(3, 4, 4);
    }
  }
}
