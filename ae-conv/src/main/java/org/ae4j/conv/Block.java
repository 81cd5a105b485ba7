package org.ae4j.conv;

import java.util.List;
import org.ae4j.core.Component;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;

/** A step of a convolutional encoder or decoder. */
public sealed interface Block extends Component
    permits FilterBlock,
        PoolingBlock,
        ResizeBlock,
        ResidualBlock,
        SwitchPoolingBlock,
        UnpoolingBlock {
  /** Returns a few words for tables, such as {@code convolution 3, stride 2}. */
  String label();

  /**
   * Returns the size of what the block gives.
   *
   * @throws ShapeException if it cannot work on maps of this size; the message shows the arithmetic
   */
  FeatureMaps after(FeatureMaps before);

  /**
   * Applies the block.
   *
   * @param x shape {@code [batch, height, width, channels]}
   * @param before the size of {@code x}
   * @param scope where the weights live
   * @param switches what poolings leave for unpoolings
   * @return shape {@code [batch, height, width, channels]} as {@link #after} says
   */
  Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches);

  /**
   * Returns how many switches the block leaves or takes per example; 0 for most kinds.
   *
   * @param before the size of what this block works on
   */
  default int switches(FeatureMaps before) {
    return 0;
  }

  /**
   * Returns the blocks that lead back.
   *
   * @param before the size of what this block works on, which they lead to
   */
  List<Block> mirrored(FeatureMaps before, Upsampling upsampling);

  /**
   * Returns what one place of the result sees of the example.
   *
   * @param seen what one place of the input sees
   * @param before the size of what this block works on
   */
  ReceptiveField sees(ReceptiveField seen, FeatureMaps before);

  /** Returns a convolution with "same" padding, moving by one, with ReLU. */
  static ConvolutionBlock convolution(int channels, int kernel) {
    return convolution(channels, kernel, 1);
  }

  /** Returns a convolution with "same" padding and ReLU that divides the size by its stride. */
  static ConvolutionBlock convolution(int channels, int kernel, int stride) {
    LayerStyle style = LayerStyle.of(Activation.RELU);
    return new ConvolutionBlock(channels, kernel, stride, Padding.SAME, 1, style);
  }

  /**
   * Returns the same in groups of channels, each with filters of its own.
   *
   * @param block makes the maps of one group
   */
  static GroupedBlock grouped(int groups, FilterBlock block) {
    return new GroupedBlock(groups, block);
  }

  /** Returns max pooling by a factor; a rest that fills no window gets one of its own. */
  static PoolingBlock maxPooling(int factor) {
    return new PoolingBlock(Pooling.MAX, factor, factor, Padding.SAME);
  }

  /**
   * Returns max pooling by a factor that leaves for its unpooling where each maximum was. These
   * switches become part of the code: see {@link SwitchedLatentSpace}.
   */
  static SwitchPoolingBlock maxPoolingWithSwitches(int factor) {
    return new SwitchPoolingBlock(factor, Padding.SAME);
  }

  /** Returns average pooling by a factor; a rest that fills no window gets one of its own. */
  static PoolingBlock averagePooling(int factor) {
    return new PoolingBlock(Pooling.AVERAGE, factor, factor, Padding.SAME);
  }

  /** Returns a resize of images, repeating values. */
  static ResizeBlock resize(int height, int width) {
    return new ResizeBlock(height, width);
  }

  /** Returns a resize of signals, repeating values. */
  static ResizeBlock resize(int length) {
    return new ResizeBlock(1, length);
  }

  /** Returns a transposed convolution to a size, with "same" padding and ReLU. */
  static TransposedBlock transposed(int channels, int kernel, int stride, int height, int width) {
    LayerStyle style = LayerStyle.of(Activation.RELU);
    return new TransposedBlock(channels, kernel, stride, Padding.SAME, 1, height, width, style);
  }

  /** Returns a residual block of two convolutions, the last one linear, with ReLU after the sum. */
  static ResidualBlock residual(int channels, int kernel) {
    ConvolutionBlock first = convolution(channels, kernel);
    ConvolutionBlock second = first.withStyle(first.style().withActivation(Activation.LINEAR));
    return new ResidualBlock(List.of(first, second), Activation.RELU);
  }
}
