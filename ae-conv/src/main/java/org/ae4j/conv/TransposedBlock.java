package org.ae4j.conv;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.layer.LayerStyle;

/**
 * A transposed convolution, often called deconvolution: the way back of the convolution that leads
 * from {@code height × width} to what this block is given.
 *
 * <p>Weights: {@code filters} {@code [height, width, channels, in]}, and those of the style.
 *
 * @param channels how many maps it makes
 * @param kernel places per axis that a value is spread over
 * @param stride how far apart neighbouring values are spread
 * @param padding of the convolution that it leads back from
 * @param dilation how far apart the places of a filter are
 * @param height of the result; 1 for signals
 * @param width of the result
 * @param style bias, normalisation, activation, dropout
 */
public record TransposedBlock(
    int channels,
    int kernel,
    int stride,
    Padding padding,
    int dilation,
    int height,
    int width,
    LayerStyle style)
    implements FilterBlock {
  public TransposedBlock {
    FilterBlock.require(channels, kernel, stride, dilation);
    Objects.requireNonNull(padding, "padding");
    Objects.requireNonNull(style, "style");
    ResizeBlock.requireSize(height, width);
  }

  @Override
  public TransposedBlock withChannels(int number) {
    return new TransposedBlock(number, kernel, stride, padding, dilation, height, width, style);
  }

  @Override
  public TransposedBlock withStyle(LayerStyle other) {
    return new TransposedBlock(channels, kernel, stride, padding, dilation, height, width, other);
  }

  @Override
  public String label() {
    return "transposed convolution " + kernel + ", stride " + stride;
  }

  private ConvolutionBlock back(int in) {
    return new ConvolutionBlock(in, kernel, stride, padding, dilation, style);
  }

  @Override
  public FeatureMaps after(FeatureMaps before) {
    FeatureMaps after = new FeatureMaps(before.layout(), height, width, channels);
    FeatureMaps wanted = back(before.channels()).after(after);
    if (!wanted.samePlaces(before)) {
      throw new ShapeException(
          "a %s convolution of %d, stride %d, makes %s of %s, so it cannot lead back from %s"
              .formatted(
                  padding.name().toLowerCase(Locale.ROOT), kernel, stride, wanted, after, before));
    }
    return after;
  }

  /** One result depends on as many values as filters overlap in its place. */
  @Override
  public ReceptiveField sees(ReceptiveField seen, FeatureMaps before) {
    return seen.through((kernel - 1) * dilation / stride + 1, 1.0 / stride);
  }

  @Override
  public Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches) {
    Window window = back(before.channels()).window(after(before));
    Shape shape =
        Shape.of(window.vertical().size(), window.horizontal().size(), channels, before.channels());
    Tensor filters = scope.weight("filters", shape, initialiser(before.channels(), window));
    return style.finish(Spatial.transposedConvolution(x, filters, window, height, width), scope);
  }

  /** One result adds up what overlaps in its place: that many taps, times the channels it reads. */
  private Initialiser initialiser(int in, Window window) {
    int moves = window.vertical().stride() * window.horizontal().stride();
    int overlap = Math.max(1, window.taps() / moves);
    Shape fans = Shape.of(overlap, in, channels);
    Initialiser fitting = style.activation().initialiser();
    return (values, shape, noise) -> fitting.fill(values, fans, noise);
  }

  /** What leads back from a transposed convolution is its convolution. */
  @Override
  public List<Block> mirrored(FeatureMaps before, Upsampling upsampling) {
    return List.of(back(before.channels()));
  }
}
