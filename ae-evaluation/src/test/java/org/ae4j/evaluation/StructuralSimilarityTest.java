package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StructuralSimilarityTest {
  private static final int HEIGHT = 14;
  private static final int WIDTH = 16;
  private static final StructuralSimilarity GREY = new StructuralSimilarity(HEIGHT, WIDTH, 1, 1);

  private static float[] image() {
    float[] image = new float[HEIGHT * WIDTH];
    for (int p = 0; p < image.length; p++) {
      int i = p / WIDTH;
      int j = p % WIDTH;
      image[p] = (i * 17 + j * 31 + i * j * 7) % 64 / 64f;
    }
    return image;
  }

  private static float[] disturbed() {
    float[] image = image();
    for (int p = 0; p < image.length; p++) {
      float noise = ((p / WIDTH * 5 + p % WIDTH * 3) % 9 - 4) / 20f;
      image[p] = Math.min(1, Math.max(0, image[p] + noise));
    }
    return image;
  }

  @Test
  @DisplayName("equal images have an index of 1, disturbed ones that of NumPy and SciPy's filter")
  void oracle() {
    assertThat(GREY.of(image(), image())).isCloseTo(1, within(1e-12));
    assertThat(GREY.of(image(), disturbed())).isCloseTo(0.882563254673152, within(1e-6));
  }

  @Test
  @DisplayName("channels are averaged: one disturbed of two")
  void channels() {
    float[] both = new float[2 * HEIGHT * WIDTH];
    float[] one = new float[both.length];
    for (int p = 0; p < HEIGHT * WIDTH; p++) {
      both[2 * p] = image()[p];
      both[2 * p + 1] = image()[p];
      one[2 * p] = image()[p];
      one[2 * p + 1] = disturbed()[p];
    }
    double expected = (1 + GREY.of(image(), disturbed())) / 2;
    assertThat(new StructuralSimilarity(HEIGHT, WIDTH, 2, 1).of(both, one))
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  @DisplayName("twice the values and twice the range are the same index")
  void range() {
    float[] first = image();
    float[] second = disturbed();
    for (int p = 0; p < first.length; p++) {
      first[p] *= 2;
      second[p] *= 2;
    }
    assertThat(new StructuralSimilarity(HEIGHT, WIDTH, 1, 2).of(first, second))
        .isCloseTo(GREY.of(image(), disturbed()), within(1e-9));
  }

  @Test
  @DisplayName("images smaller than the window and other sizes are refused")
  void badInput() {
    assertThatThrownBy(() -> new StructuralSimilarity(8, 16, 1, 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("11 by 11");
    assertThatThrownBy(() -> GREY.of(image(), new float[3])).isInstanceOf(DataException.class);
  }
}
