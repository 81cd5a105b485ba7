package org.ae4j.conv;

import java.util.Locale;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.WindowAxis;

/** What the axes of an example are, its channels being last and, if there is one, left out. */
public enum Layout {
  /** {@code [time]} or {@code [time, channels]}: inside, an image of height 1. */
  SIGNAL(1, "[time] or [time, channels]"),
  /** {@code [height, width]} or {@code [height, width, channels]}. */
  IMAGE(2, "[height, width] or [height, width, channels]");

  private final int axes;
  private final String wanted;

  Layout(int axes, String wanted) {
    this.axes = axes;
    this.wanted = wanted;
  }

  /**
   * Returns the size of an example.
   *
   * @throws ShapeException if it has other axes than this layout
   */
  public FeatureMaps maps(Shape example) {
    int rank = example.rank();
    if (rank < axes || rank > axes + 1) {
      throw new ShapeException(
          "%s examples are %s, but these are %s; reshape them"
              .formatted(name().toLowerCase(Locale.ROOT), wanted, example));
    }
    long channels = rank > axes ? example.extent(-1) : 1;
    long height = axes == 1 ? 1 : example.extent(0);
    return new FeatureMaps(
        this,
        Math.toIntExact(height),
        Math.toIntExact(example.extent(axes - 1)),
        Math.toIntExact(channels));
  }

  /** Returns examples {@code [batch, …example]} as {@code [batch, height, width, channels]}. */
  Tensor images(Tensor examples) {
    FeatureMaps maps = maps(examples.shape().example());
    return examples.reshape(maps.batched(examples.shape().extent(0)));
  }

  /** Returns maps without the axes that this layout does not have. */
  Tensor positions(Tensor maps) {
    Shape shape = maps.shape();
    return axes == 2
        ? maps
        : maps.reshape(Shape.of(shape.extent(0), shape.extent(2), shape.extent(3)));
  }

  /** Returns the way of a window along the height: none for signals. */
  WindowAxis vertical(WindowAxis axis) {
    return axes == 1 ? WindowAxis.single() : axis;
  }

  /**
   * Returns how many channels maps need to hold outputs of a shape.
   *
   * @param last the size of the maps
   * @throws ShapeException if outputs have other positions
   */
  int channels(FeatureMaps last, Shape outputs) {
    boolean separate = outputs.rank() == axes + 1;
    long places = (long) last.height() * last.width();
    boolean fits =
        (separate || outputs.rank() == axes)
            && (axes == 1 || outputs.extent(0) == last.height())
            && (separate
                ? outputs.extent(axes - 1) == last.width()
                : outputs.extent(axes - 1) % last.width() == 0);
    if (!fits) {
      throw new ShapeException(
          "the decoder ends with %s, which cannot be arranged as outputs %s; outputs are %s"
              .formatted(last, outputs, wanted));
    }
    return Math.toIntExact(outputs.size() / places);
  }

  /**
   * Returns maps in the shape of outputs. Where outputs have no axis for channels, as when a loss
   * asks for means and variances of a grey image, the channels lie one behind the other along the
   * last axis.
   */
  Tensor outputs(Tensor maps, Shape outputs) {
    boolean behind = outputs.rank() == axes && maps.shape().extent(3) > 1;
    Tensor arranged = behind ? maps.transpose(0, 1, 3, 2) : maps;
    return arranged.reshape(outputs.batched().with(0, maps.shape().extent(0)));
  }
}
