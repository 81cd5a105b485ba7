package org.ae4j.conv;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.layer.LayerStyle;

/**
 * A convolution and what follows it. Kernels are square, or one-dimensional on signals.
 *
 * <p>Weights: {@code filters} {@code [height, width, in, channels]}, and those of the style.
 *
 * @param channels how many maps it makes
 * @param kernel places per axis that a filter looks at
 * @param stride how far it moves
 * @param padding whether zeros are put around
 * @param dilation how far apart the places are
 * @param style bias, normalisation, activation, dropout
 */
public record ConvolutionBlock(
    int channels, int kernel, int stride, Padding padding, int dilation, LayerStyle style)
    implements FilterBlock {
  public ConvolutionBlock {
    FilterBlock.require(channels, kernel, stride, dilation);
    Objects.requireNonNull(padding, "padding");
    Objects.requireNonNull(style, "style");
  }

  /** Returns the same with another padding. */
  public ConvolutionBlock withPadding(Padding other) {
    return new ConvolutionBlock(channels, kernel, stride, other, dilation, style);
  }

  /** Returns the same with places further apart. */
  public ConvolutionBlock withDilation(int other) {
    return new ConvolutionBlock(channels, kernel, stride, padding, other, style);
  }

  @Override
  public ConvolutionBlock withChannels(int number) {
    return new ConvolutionBlock(number, kernel, stride, padding, dilation, style);
  }

  @Override
  public ConvolutionBlock withStyle(LayerStyle other) {
    return new ConvolutionBlock(channels, kernel, stride, padding, dilation, other);
  }

  @Override
  public String label() {
    String moves = stride > 1 ? ", stride " + stride : "";
    String spread = dilation > 1 ? ", dilation " + dilation : "";
    return "convolution " + kernel + moves + spread;
  }

  @Override
  public ReceptiveField sees(ReceptiveField seen, FeatureMaps before) {
    return seen.through((kernel - 1) * dilation + 1, stride);
  }

  Window window(FeatureMaps before) {
    return new Window(
        before.layout().vertical(padding.axis(before.height(), kernel, stride, dilation)),
        padding.axis(before.width(), kernel, stride, dilation));
  }

  @Override
  public FeatureMaps after(FeatureMaps before) {
    Window window = window(before);
    return new FeatureMaps(
        before.layout(),
        Math.toIntExact(window.vertical().results(before.height())),
        Math.toIntExact(window.horizontal().results(before.width())),
        channels);
  }

  @Override
  public Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches) {
    Window window = window(before);
    Shape shape =
        Shape.of(window.vertical().size(), window.horizontal().size(), before.channels(), channels);
    Tensor filters = scope.weight("filters", shape, style.activation().initialiser());
    return style.finish(Spatial.convolution(x, filters, window), scope);
  }

  /** Where the size stays, a convolution leads back; else what {@link Upsampling} says. */
  @Override
  public List<Block> mirrored(FeatureMaps before, Upsampling upsampling) {
    ConvolutionBlock plain =
        new ConvolutionBlock(before.channels(), kernel, 1, Padding.SAME, dilation, style);
    if (after(before).samePlaces(before)) {
      return List.of(plain);
    }
    return upsampling == Upsampling.RESIZE
        ? List.of(new ResizeBlock(before.height(), before.width()), plain)
        : List.of(
            new TransposedBlock(
                before.channels(),
                kernel,
                stride,
                padding,
                dilation,
                before.height(),
                before.width(),
                style));
  }
}
