package org.ae4j.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.graph.Convolution;
import org.ae4j.core.graph.ConvolutionFilterGradient;
import org.ae4j.core.graph.ConvolutionInputGradient;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How convolutions and their gradients are run: by ND4J's convolution where it is fast, else as
 * matrix products over {@link Columns}. A window that moves by one can be turned around, which
 * makes a gradient a convolution and gives the choice of the side with fewer channels.
 */
final class ConvolutionKernels {
  private static final int CHANNELS_LAST = 1;
  // Filters are [height, width, in, out].
  private static final int FILTER_ORDER = 0;

  private ConvolutionKernels() {}

  static Kernel forward(Node node, List<Storage> inputs, Storage result) {
    var geometry =
        ConvolutionGeometry.of(
            ((Convolution) node.operation).window(), node.inputs.get(0).extents, node.extents);
    return convolution(geometry, inputs.get(0), inputs.get(1), result);
  }

  static Kernel inputGradient(Node node, List<Storage> inputs, Storage result) {
    var geometry =
        ConvolutionGeometry.of(
            ((ConvolutionInputGradient) node.operation).window(),
            node.extents,
            node.inputs.get(0).extents);
    if (geometry.movesByOne() && !geometry.thinIn()) {
      Storage turned = Storage.of(inputs.get(1).size());
      Kernel flip = flip(geometry, inputs.get(1), turned);
      Kernel forward = convolution(geometry.flipped(), inputs.get(0), turned, result);
      return new Sequence(List.of(flip, forward), List.of(turned));
    }
    return geometry.exact() && !geometry.thinIn()
        ? new NativeCall(
            "deconv2d",
            new INDArray[] {
              inputs.get(0).view(geometry.results()), inputs.get(1).view(geometry.filters())
            },
            new INDArray[] {result.view(geometry.images())},
            geometry.arguments(CHANNELS_LAST, FILTER_ORDER))
        : scattering(geometry, inputs.get(0), inputs.get(1), result);
  }

  static Kernel filterGradient(Node node, List<Storage> inputs, Storage result) {
    var geometry =
        ConvolutionGeometry.of(
            ((ConvolutionFilterGradient) node.operation).window(),
            node.inputs.get(0).extents,
            node.inputs.get(1).extents);
    if (geometry.movesByOne() && geometry.out() < geometry.in()) {
      Storage turned = Storage.of(node.size);
      ConvolutionGeometry back = geometry.flipped();
      Kernel products = gatheredProducts(back, inputs.get(1), inputs.get(0), turned);
      return new Sequence(List.of(products, flip(back, turned, result)), List.of(turned));
    }
    return gatheredProducts(geometry, inputs.get(0), inputs.get(1), result);
  }

  /** Runs a pair that {@link ConvolutionPair} found, in either order. */
  static Kernel bothGradients(List<Node> pair, Memory memory) {
    int first = pair.get(0).operation instanceof ConvolutionInputGradient ? 0 : 1;
    Node images = pair.get(first);
    Node filters = pair.get(1 - first);
    List<Storage> sources = KernelTable.inputs(filters, memory);
    var geometry =
        ConvolutionGeometry.of(
            ((ConvolutionInputGradient) images.operation).window(),
            images.extents,
            images.inputs.get(0).extents);
    INDArray weights = memory.of(images.inputs.get(1).root()).view(geometry.filters());
    return new NativeCall(
        "conv2d_bp",
        new INDArray[] {
          sources.get(0).view(geometry.images()), weights, sources.get(1).view(geometry.results())
        },
        new INDArray[] {
          memory.of(images).view(geometry.images()), memory.of(filters).view(geometry.filters())
        },
        geometry.arguments(CHANNELS_LAST, FILTER_ORDER));
  }

  private static Kernel convolution(
      ConvolutionGeometry geometry, Storage images, Storage filters, Storage result) {
    if (geometry.movesByOne() && geometry.thinOut() && !geometry.thinIn()) {
      Storage turned = Storage.of(filters.size());
      Kernel scattering = scattering(geometry.flipped(), images, turned, result);
      return new Sequence(List.of(flip(geometry, filters, turned), scattering), List.of(turned));
    }
    return geometry.mode() >= 0
        ? call(geometry, images, filters, result)
        : gathering(geometry, images, filters, result);
  }

  private static Kernel call(
      ConvolutionGeometry geometry, Storage images, Storage filters, Storage result) {
    return new NativeCall(
        "conv2d",
        new INDArray[] {images.view(geometry.images()), filters.view(geometry.filters())},
        new INDArray[] {result.view(geometry.results())},
        geometry.arguments(CHANNELS_LAST, FILTER_ORDER));
  }

  private static Flip flip(ConvolutionGeometry geometry, Storage filters, Storage turned) {
    return new Flip(filters, turned, geometry.window().taps(), geometry.in(), geometry.out());
  }

  /** Results = columns · filters. */
  private static Kernel gathering(
      ConvolutionGeometry geometry, Storage images, Storage filters, Storage result) {
    Columns columns = Columns.of(geometry);
    List<Kernel> steps = new ArrayList<>();
    INDArray weights = filters.view(geometry.taps(), geometry.out());
    for (int first = 0; first < geometry.batch(); first += columns.images()) {
      Part part = new Part(geometry, columns, first);
      steps.add(new Gathering(images, part));
      steps.add(MatrixProduct.of(part.matrix(), columns.byTap(), weights, false, part.of(result)));
    }
    return new Sequence(steps, List.of(columns.matrix()));
  }

  /** Filters' gradient = sum of columns' transposes · results' gradient. */
  private static Kernel gatheredProducts(
      ConvolutionGeometry geometry, Storage images, Storage upstream, Storage result) {
    Columns columns = Columns.of(geometry);
    List<Kernel> steps = new ArrayList<>();
    INDArray gradient = result.view(geometry.taps(), geometry.out());
    for (int first = 0; first < geometry.batch(); first += columns.images()) {
      Part part = new Part(geometry, columns, first);
      steps.add(new Gathering(images, part));
      boolean turned = !columns.byTap();
      steps.add(
          first == 0
              ? MatrixProduct.of(part.matrix(), turned, part.of(upstream), false, gradient)
              : MatrixProduct.adding(part.matrix(), turned, part.of(upstream), false, gradient));
    }
    return new Sequence(steps, List.of(columns.matrix()));
  }

  /** Images' gradient = columns summed where they came from, columns = results · filters'. */
  private static Kernel scattering(
      ConvolutionGeometry geometry, Storage upstream, Storage filters, Storage result) {
    Columns columns = Columns.of(geometry);
    List<Kernel> steps = new ArrayList<>();
    INDArray weights = filters.view(geometry.taps(), geometry.out());
    for (int first = 0; first < geometry.batch(); first += columns.images()) {
      Part part = new Part(geometry, columns, first);
      steps.add(
          columns.byTap()
              ? MatrixProduct.of(weights, false, part.of(upstream), true, part.matrix())
              : MatrixProduct.of(part.of(upstream), false, weights, true, part.matrix()));
      steps.add(new Scattering(result, part));
    }
    return new Sequence(steps, List.of(columns.matrix()));
  }

  private record Gathering(Storage images, Part part) implements Kernel {
    @Override
    public void run() {
      part.columns().gather(images, part.first(), part.count());
    }

    @Override
    public String call() {
      return "gather " + part.columns().call();
    }
  }

  private record Scattering(Storage images, Part part) implements Kernel {
    @Override
    public void run() {
      part.columns().scatter(images, part.first(), part.count());
    }

    @Override
    public String call() {
      return "scatter " + part.columns().call();
    }
  }

  /** The images whose columns are in memory together, from {@code first}. */
  private record Part(ConvolutionGeometry geometry, Columns columns, int first) {
    int count() {
      return Math.min(columns.images(), geometry.batch() - first);
    }

    int rows() {
      return count() * geometry.positions();
    }

    INDArray matrix() {
      return columns.byTap()
          ? columns.matrix().view(geometry.taps(), rows())
          : columns.matrix().view(rows(), geometry.taps());
    }

    /** Returns these images' part of what has the results' extents. */
    INDArray of(Storage results) {
      int start = first * geometry.positions() * geometry.out();
      return results.viewFrom(start, rows(), geometry.out());
    }
  }
}
