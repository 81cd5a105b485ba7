package org.ae4j.evaluation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static final int PAPER = 0xFFFFFFFF;

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  private static long inked(BufferedImage image, int fromX, int toX) {
    long inked = 0;
    for (int x = fromX; x < toX; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        inked += image.getRGB(x, y) == PAPER ? 0 : 1;
      }
    }
    return inked;
  }

  @Test
  @DisplayName("examples stand ten in a row, on one scale")
  void grid() throws IOException {
    float[][] rows = new float[11][4];
    rows[10] = new float[] {1, 1, 1, 1};
    BufferedImage eleven = read(Picture.examples(ExampleForm.image(2, 2, 1), rows));
    BufferedImage one = read(Picture.examples(ExampleForm.image(2, 2, 1), new float[1][4]));

    assertThat(eleven.getWidth()).isGreaterThan(9 * one.getWidth());
    assertThat(eleven.getHeight()).isGreaterThan(one.getHeight());
  }

  @Test
  @DisplayName("points keep their places: what lies left is drawn left")
  void plane() throws IOException {
    float[][] points = {{0, 0}, {0, 1}, {0, 2}, {10, 1}};
    BufferedImage image = read(Picture.plane(points, new int[0]));
    int half = image.getWidth() / 2;

    assertThat(inked(image, 0, half)).isGreaterThan(2 * inked(image, half, image.getWidth()));
    assertThat(read(Picture.plane(new float[][] {{1, 1}}, new int[] {3})).getWidth())
        .isEqualTo(image.getWidth());
  }

  @Test
  @DisplayName("there is a line for every mean, also for one without interval")
  void intervals() throws IOException {
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    estimates.put("sure", new Estimate(1, 0.9, 1.2, 3));
    int one = read(Picture.intervals(estimates, Set.of("sure"), "error")).getHeight();
    estimates.put("single", Estimate.of(new double[] {2}));

    assertThat(read(Picture.intervals(estimates, Set.of(), "error")).getHeight())
        .isGreaterThan(one);
  }

  @Test
  @DisplayName("marks of an axis are round numbers, about five of them")
  void ticks() {
    assertThat(Ticks.step(0, 1)).isEqualTo(0.2);
    assertThat(Ticks.step(0, 40)).isEqualTo(10);
    assertThat(Ticks.text(0.6000000001, 0.2)).isEqualTo("0.6");
    assertThat(Ticks.text(-1e-12, 0.05)).isEqualTo("0.00");
  }

  @Test
  @DisplayName("what cannot be drawn is refused")
  void refuses() {
    assertThatThrownBy(() -> Picture.plane(new float[][] {{1, 2, 3}}, new int[0]))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Picture.plane(new float[0][], new int[0]))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(
            () ->
                Picture.examples(ExampleForm.image(2, 2, 1), new float[][] {{Float.NaN, 0, 0, 0}}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> Picture.intervals(Map.of(), Set.of(), "error"))
        .isInstanceOf(DataException.class);
  }
}
