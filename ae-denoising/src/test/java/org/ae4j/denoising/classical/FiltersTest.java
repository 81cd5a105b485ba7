package org.ae4j.denoising.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A classical filter")
class FiltersTest {
  private static final Shape IMAGE = Shape.of(5, 6);

  @Test
  @DisplayName("leaves even images as they are")
  void even() {
    float[][] grey = {new float[60]};
    java.util.Arrays.fill(grey[0], 0.3f);
    Shape coloured = Shape.of(5, 6, 2);
    for (Filter filter :
        new Filter[] {
          Filters.median(coloured, 1),
          Filters.gaussian(coloured, 1.2),
          Filters.bilateral(coloured, 1.5, 0.2),
          Filters.wavelet(coloured, 0.1, 3)
        }) {
      assertThat(filter.apply(grey)[0]).containsExactly(grey[0], within(1e-6f));
    }
  }

  @Test
  @DisplayName("by the median removes single specks and keeps edges")
  void median() {
    float[] image = new float[30];
    for (int i = 0; i < 30; i++) {
      image[i] = i % 6 < 3 ? 0 : 1;
    }
    float[] clean = image.clone();
    image[2 * 6 + 1] = 1;
    image[2 * 6 + 4] = 0;
    assertThat(Filters.median(IMAGE, 1).apply(new float[][] {image})[0]).isEqualTo(clean);
    assertThat(Filters.median(IMAGE, 0).apply(new float[][] {image})[0]).isEqualTo(image);
  }

  @Test
  @DisplayName("by a Gaussian has its weights")
  void gaussian() {
    float[] image = new float[21 * 21];
    image[10 * 21 + 10] = 1;
    float[] found = Filters.gaussian(Shape.of(21, 21), 1.5).apply(new float[][] {image})[0];
    double ratio = found[10 * 21 + 12] / (double) found[10 * 21 + 10];
    assertThat(ratio).isEqualTo(Math.exp(-4 / (2 * 2.25)), within(1e-6));
    assertThat(found[12 * 21 + 10]).isEqualTo(found[10 * 21 + 12], within(1e-9f));
  }

  @Test
  @DisplayName("that is bilateral smooths small contrasts and keeps large ones")
  void bilateral() {
    float[] image = new float[30];
    for (int i = 0; i < 30; i++) {
      image[i] = (i % 6 < 3 ? 0 : 1) + (i % 2) * 0.02f;
    }
    float[] found = Filters.bilateral(IMAGE, 1, 0.1).apply(new float[][] {image})[0];
    for (int i = 0; i < 30; i++) {
      double level = (i % 6 < 3 ? 0 : 1) + 0.01;
      assertThat((double) found[i]).isEqualTo(level, within(0.006));
    }
  }

  @Test
  @DisplayName("by wavelets removes nearly all noise and keeps what stands far out of it")
  void wavelet() {
    int side = 64;
    float[] image = new float[side * side];
    new NoiseSource(3).stream("wavelet").fill(Distribution.NORMAL, 0, 0, image, image.length);
    double before = 0;
    for (int i = 0; i < image.length; i++) {
      image[i] *= 0.1f;
      before += image[i] * image[i];
    }
    Filter filter = Filters.wavelet(Shape.of(side, side), 0.1, 3);
    float[] found = filter.apply(new float[][] {image})[0];
    double after = 0;
    for (float value : found) {
      after += value * value;
    }
    // What is left is noise in the smoothest scale, the sixth part of a third of it.
    assertThat(after).isLessThan(0.02 * before);
    image[20 * side + 20] += 5;
    float[] spot = filter.apply(new float[][] {image})[0];
    assertThat(spot[20 * side + 20]).isBetween(4f, 5.2f);
  }

  @Test
  @DisplayName("by wavelets leaves alone what is no noise to speak of, signals too")
  void waveletsAddUp() {
    float[] values = new float[60];
    new NoiseSource(5).stream("sum").fill(Distribution.NORMAL, 0, 0, values, values.length);
    for (Shape shape : new Shape[] {Shape.of(5, 6, 2), Shape.of(1, 60), Shape.of(1, 20, 3)}) {
      assertThat(Filters.wavelet(shape, 1e-9, 4).apply(new float[][] {values})[0])
          .containsExactly(values, within(1e-6f));
    }
  }

  @Test
  @DisplayName("by wavelets of a signal takes away as much of its noise")
  void waveletOfSignal() {
    float[] signal = new float[4000];
    new NoiseSource(6).stream("signal").fill(Distribution.NORMAL, 0, 0, signal, signal.length);
    float[] found = Filters.wavelet(Shape.of(1, 4000), 1, 5).apply(new float[][] {signal})[0];
    double left = 0;
    for (float value : found) {
      left += value * value / found.length;
    }
    // Of a smoother 2⁵ as long as the spline's, about a fortieth of the noise is left.
    assertThat(left).isLessThan(0.05);
  }

  @Test
  @DisplayName("has usual settings, on the range of the data")
  void usual() {
    float[][] noisy = new float[1][30];
    new NoiseSource(7).stream("usual").fill(Distribution.UNIFORM, 0, 0, noisy[0], 30);
    float[][] bytes = {new float[30]};
    for (int i = 0; i < 30; i++) {
      bytes[0][i] = 255 * noisy[0][i];
    }
    Filters.usual(IMAGE, 1)
        .forEach(
            (name, filter) -> {
              float[] large = Filters.usual(IMAGE, 255).get(name).apply(bytes)[0];
              float[] small = filter.apply(noisy)[0];
              for (int i = 0; i < 30; i++) {
                assertThat(large[i]).as(name).isEqualTo(255 * small[i], within(0.01f));
              }
            });
    assertThat(Filters.usual(IMAGE, 1).keySet())
        .extracting(name -> name.split("_")[0])
        .containsOnly("median", "gaussian", "bilateral", "wavelet");
  }

  @Test
  @DisplayName("has usual settings for heavy noise, too")
  void heavyNoise() {
    Shape square = Shape.of(40, 40);
    float[][] noise = new float[1][1600];
    new NoiseSource(8).stream("heavy").fill(Distribution.NORMAL, 0, 0, noise[0], 1600);
    for (int i = 0; i < 1600; i++) {
      noise[0][i] *= 0.5f;
    }
    Map<String, Double> least = new TreeMap<>();
    Filters.usual(square, 1)
        .forEach(
            (name, filter) -> {
              double left = 0;
              for (float value : filter.apply(noise)[0]) {
                left += value * value / (0.25 * 1600);
              }
              least.merge(name.split("_")[0], left, Math::min);
            });
    // A Gaussian of 1 pixel leaves 1/4π of the variance, a median of 5×5 about π/50.
    assertThat(least.get("gaussian")).isLessThan(0.02);
    assertThat(least.get("median")).isLessThan(0.05);
    assertThat(least.get("bilateral")).isLessThan(0.1);
    assertThat(least.get("wavelet")).isLessThan(0.02);
  }

  @Test
  @DisplayName("that is Wiener's, of one number, shrinks towards the mean by the known factor")
  void wiener() {
    int count = 20_000;
    float[][] clean = new float[count][1];
    float[][] noisy = new float[count][1];
    NoiseStream stream = new NoiseSource(1).stream("wiener");
    float[] z = new float[2];
    for (int i = 0; i < count; i++) {
      stream.fill(Distribution.NORMAL, i, 0, z, 2);
      clean[i][0] = 3 + 2 * z[0];
      noisy[i][0] = clean[i][0] + z[1];
    }
    Filter filter = Filters.wiener(clean, noisy);
    float[][] found = filter.apply(new float[][] {{3}, {8}});
    // Variances 4 and 1: four fifths of the distance from the mean remain.
    assertThat(found[0][0]).isEqualTo(3, within(0.05f));
    assertThat(found[1][0]).isEqualTo(3 + 0.8f * 5, within(0.1f));
  }

  @Test
  @DisplayName("that is Wiener's undoes what is linear, and copes with constant pixels")
  void linear() {
    float[][] clean = new float[200][3];
    float[][] mixed = new float[200][3];
    NoiseStream stream = new NoiseSource(2).stream("mixed");
    for (int i = 0; i < clean.length; i++) {
      stream.fill(Distribution.NORMAL, i, 0, clean[i], 2);
      mixed[i][0] = clean[i][0] + 0.5f * clean[i][1];
      mixed[i][1] = clean[i][1] - 0.2f * clean[i][0] + 1;
      clean[i][2] = 7;
    }
    float[][] found = Filters.wiener(clean, mixed).apply(mixed);
    for (int i = 0; i < clean.length; i++) {
      assertThat(found[i]).containsExactly(clean[i], within(1e-4f));
    }
  }

  @Test
  @DisplayName("refuses rows that are no such images, and settings without sense")
  void refused() {
    assertThatThrownBy(() -> Filters.median(IMAGE, 1).apply(new float[1][31]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("30")
        .hasMessageContaining("31");
    assertThatThrownBy(() -> Filters.gaussian(IMAGE, 0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Filters.wavelet(IMAGE, 0.1, 6))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("from 1 to 5");
    assertThatThrownBy(() -> Filters.median(Shape.of(5), 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("[5]");
    assertThatThrownBy(() -> Filters.wiener(new float[2][3], new float[1][3]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2 clean and 1");
    for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      float[][] rows = {{1, 2}, {3, odd}, {0, 1}};
      assertThatThrownBy(() -> Filters.wiener(new float[3][2], rows))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("number 1");
    }
  }
}
