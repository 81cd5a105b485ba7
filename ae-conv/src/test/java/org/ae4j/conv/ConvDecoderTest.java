package org.ae4j.conv;

import java.util.List;
import org.ae4j.core.Decoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.testkit.DecoderContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("A convolutional decoder")
class ConvDecoderTest {
  private static final LayerStyle SMOOTH = LayerStyle.of(Activation.TANH);
  private static final ConvConfig DOWN =
      ConvConfig.ofImages(
              Block.convolution(2, 3, 2).withStyle(SMOOTH),
              Block.maxPooling(2),
              new ResidualBlock(
                  List.of(Block.convolution(3, 3).withStyle(SMOOTH)), Activation.TANH))
          .withHead(new DenseHead(List.of(2), SMOOTH));

  @Nested
  @DisplayName("mirrored with transposed convolutions, to an odd size")
  class Transposed implements DecoderContract {
    @Override
    public Decoder decoder() {
      return ConvDecoder.mirror(DOWN, outputs(), Upsampling.TRANSPOSED);
    }

    @Override
    public Shape outputs() {
      return Shape.of(5, 7);
    }
  }

  @Nested
  @DisplayName("mirrored with resizes, to several channels, from a code per place")
  class Resized implements DecoderContract {
    @Override
    public Decoder decoder() {
      return ConvDecoder.mirror(
          DOWN.withHead(new SpatialHead(SMOOTH)), outputs(), Upsampling.RESIZE);
    }

    @Override
    public Shape outputs() {
      return Shape.of(5, 6, 2);
    }

    @Override
    public Shape input() {
      return Shape.of(2, 2, 2);
    }
  }

  @Nested
  @DisplayName("of signals, written by hand")
  class OfSignals implements DecoderContract {
    @Override
    public Decoder decoder() {
      return new ConvDecoder(
          new FeatureMaps(Layout.SIGNAL, 1, 3, 2),
          Head.plain(),
          List.of(
              Block.transposed(3, 4, 2, 1, 5).withStyle(SMOOTH),
              Block.resize(8),
              Block.convolution(2, 2).withStyle(SMOOTH).withPadding(Padding.VALID)),
          Block.convolution(1, 3));
    }

    @Override
    public Shape outputs() {
      return Shape.of(7);
    }

    @Override
    public Shape input() {
      return Shape.of(3, 2);
    }
  }

  @Nested
  @DisplayName("that unpools by the switches in a code")
  class Unpooling implements DecoderContract {
    @Override
    public Decoder decoder() {
      return ConvDecoder.mirror(
          ConvConfig.ofImages(
                  Block.convolution(2, 3).withStyle(SMOOTH), Block.maxPoolingWithSwitches(2))
              .withHead(new DenseHead(List.of(), SMOOTH)),
          outputs(),
          Upsampling.TRANSPOSED);
    }

    @Override
    public Shape outputs() {
      return Shape.of(5, 4);
    }

    @Override
    public Shape input() {
      return Shape.of(3 + 3 * 2 * 2);
    }
  }

  @Nested
  @DisplayName("mirrored from filters in groups")
  class Grouped implements DecoderContract {
    @Override
    public Decoder decoder() {
      return ConvDecoder.mirror(
          ConvConfig.ofImages(Block.grouped(2, Block.convolution(3, 3, 2).withStyle(SMOOTH)))
              .withHead(new DenseHead(List.of(), SMOOTH)),
          outputs(),
          Upsampling.TRANSPOSED);
    }

    @Override
    public Shape outputs() {
      return Shape.of(5, 4, 2);
    }
  }
}
