package org.ae4j.core.engine;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.graph.ConvolutionFilterGradient;
import org.ae4j.core.graph.ConvolutionInputGradient;
import org.ae4j.core.graph.Window;

/**
 * What the two gradients of one convolution have in common: the same window over images and filters
 * of the same extents, and the same upstream.
 */
record ConvolutionPair(Window window, Node upstream, List<Integer> images, List<Integer> filters) {
  private static final int VECTOR = 16;

  /** Returns what a gradient could share with another, or null if it is best computed alone. */
  static ConvolutionPair of(Node node) {
    if (node.operation instanceof ConvolutionInputGradient gradient) {
      Node upstream = node.inputs.get(0);
      return of(gradient.window(), upstream, node.extents, node.inputs.get(1).extents);
    }
    if (node.operation instanceof ConvolutionFilterGradient gradient) {
      Node upstream = node.inputs.get(1);
      return of(gradient.window(), upstream, node.inputs.get(0).extents, node.extents);
    }
    return null;
  }

  private static ConvolutionPair of(Window window, Node upstream, int[] images, int[] filters) {
    ConvolutionGeometry geometry = ConvolutionGeometry.of(window, images, upstream.extents);
    boolean worthwhile = wide(geometry.in()) && wide(geometry.out()) && geometry.mode() >= 0;
    return worthwhile
        ? new ConvolutionPair(window, upstream, listed(images), listed(filters))
        : null;
  }

  /**
   * Returns whether the native call for both gradients suits so many channels: with others than
   * whole vectors of them it takes several times as long as the two gradients by themselves.
   */
  private static boolean wide(int channels) {
    return channels % VECTOR == 0;
  }

  private static List<Integer> listed(int[] extents) {
    return Arrays.stream(extents).boxed().toList();
  }
}
