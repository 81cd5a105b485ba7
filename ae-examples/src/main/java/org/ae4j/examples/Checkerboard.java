package org.ae4j.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import org.ae4j.evaluation.picture.Strip;

/**
 * What ways of making maps twice as large do to a smooth picture: Odena, Dumoulin and Olah (2016),
 * <a href="https://distill.pub/2016/deconv-checkerboard">Deconvolution and checkerboard
 * artifacts</a>. The first drawing is of equal values under equal filters, the others of a soft
 * spot under equal filters and under three filters drawn at random around them.
 */
public final class Checkerboard {
  private static final int COARSE = 12;
  private static final int FINE = 2 * COARSE;
  private static final int CUT = 2;
  private static final int RANDOM = 3;
  private static final double SPREAD = 0.5;
  private static final float GREY = 0.7f;

  private Checkerboard() {}

  /** Writes the picture to the path given, else to {@code checkerboard.png}. */
  public static void main(String[] arguments) throws IOException {
    Path path = Path.of(arguments.length > 0 ? arguments[0] : "checkerboard.png");
    Files.write(path, picture().png());
  }

  private static Picture picture() {
    return Picture.strips(
        List.of(
            strip("transposed, kernel 3", "windows overlap in turns", 3, Checkerboard::transposed),
            strip("transposed, kernel 4", "a multiple of the stride", 4, Checkerboard::transposed),
            strip("resize, then kernel 3", "every place alike", 3, Checkerboard::resized)));
  }

  /** A way from coarse images to fine ones. */
  @FunctionalInterface
  interface Way {
    Tensor apply(Tensor coarse, Tensor filters, int kernel);
  }

  static Tensor transposed(Tensor coarse, Tensor filters, int kernel) {
    WindowAxis axis = WindowAxis.same(FINE, kernel, 2, 1);
    return Spatial.transposedConvolution(coarse, filters, new Window(axis, axis), FINE, FINE);
  }

  static Tensor resized(Tensor coarse, Tensor filters, int kernel) {
    WindowAxis axis = WindowAxis.same(FINE, kernel, 1, 1);
    return Spatial.convolution(Spatial.resize(coarse, FINE, FINE), filters, new Window(axis, axis));
  }

  private static Strip strip(String title, String detail, int kernel, Way way) {
    double[] equal = new double[kernel * kernel];
    Arrays.fill(equal, 1);
    float[][] drawings = new float[2 + RANDOM][];
    drawings[0] = dimmed(fine(way, kernel, place -> 1, equal));
    drawings[1] = fine(way, kernel, Checkerboard::spot, equal);
    for (int i = 0; i < RANDOM; i++) {
      drawings[2 + i] = fine(way, kernel, Checkerboard::spot, drawn(kernel, i));
    }
    int side = FINE - 2 * CUT;
    return new Strip(title, detail, ExampleForm.image(side, side, 1), drawings);
  }

  /** An even white could not be told from the paper. */
  private static float[] dimmed(float[] image) {
    for (int i = 0; i < image.length; i++) {
      image[i] *= GREY;
    }
    return image;
  }

  /** A soft spot in the middle of the coarse image. */
  private static double spot(int place) {
    double far = Math.hypot(place / COARSE - 5.5, place % COARSE - 5.5);
    return Math.exp(-far * far / 18);
  }

  private static double[] drawn(int kernel, int step) {
    float[] noise = new float[kernel * kernel];
    new NoiseSource(1).stream("filters").fill(Distribution.NORMAL, step, 0, noise, noise.length);
    double[] filter = new double[noise.length];
    Arrays.setAll(filter, i -> 1 + SPREAD * noise[i]);
    return filter;
  }

  /** Returns the fine image without its edges, its largest value being 1. */
  static float[] fine(Way way, int kernel, IntToDoubleFunction pixel, double[] filter) {
    Tensor coarse = Leaf.of("coarse", Shape.of(1, COARSE, COARSE, 1));
    Tensor filters = Leaf.of("filters", Shape.of(kernel, kernel, 1, 1));
    double[] pixels = new double[COARSE * COARSE];
    Arrays.setAll(pixels, pixel);
    double[] made =
        new Evaluation(1)
            .with(coarse, pixels)
            .with(filters, filter)
            .of(way.apply(coarse, filters, kernel));
    double largest = Arrays.stream(made).max().orElseThrow();
    int side = FINE - 2 * CUT;
    float[] inner = new float[side * side];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = (float) (made[(i / side + CUT) * FINE + i % side + CUT] / largest);
    }
    return inner;
  }
}
