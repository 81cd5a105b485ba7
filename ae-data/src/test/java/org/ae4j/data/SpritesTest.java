package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sprites")
class SpritesTest {
  private static final int SIDE = Sprites.SIDE;

  private static float area(float[] image) {
    float sum = 0;
    for (float pixel : image) {
      sum += pixel;
    }
    return sum;
  }

  /** Moves a picture; what leaves it is gone. */
  private static float[] moved(float[] image, int right, int down) {
    float[] moved = new float[image.length];
    for (int y = Math.max(0, down); y < SIDE; y++) {
      for (int x = Math.max(0, right); x < SIDE; x++) {
        moved[y * SIDE + x] = image[(y - down) * SIDE + x - right];
      }
    }
    return moved;
  }

  @Test
  @DisplayName("are numbered with the last factor fastest, there and back")
  void indices() {
    assertThat(Sprites.factors(0)).containsExactly(0, 0, 0, 0, 0);
    assertThat(Sprites.factors(33)).containsExactly(0, 0, 0, 1, 1);
    assertThat(Sprites.factors(Sprites.COUNT - 1)).containsExactly(2, 5, 39, 31, 31);
    IntStream.iterate(0, i -> i < Sprites.COUNT, i -> i + 997)
        .forEach(i -> assertThat(Sprites.index(Sprites.factors(i))).isEqualTo(i));
  }

  @Test
  @DisplayName("move by one pixel per step of x and y")
  void translation() {
    for (int shape = 0; shape < 3; shape++) {
      float[] start = Sprites.image(shape, 5, 7, 0, 0);
      assertThat(Sprites.image(shape, 5, 7, 31, 0)).containsExactly(moved(start, 31, 0));
      assertThat(Sprites.image(shape, 5, 7, 0, 31)).containsExactly(moved(start, 0, 31));
      assertThat(Sprites.image(shape, 5, 7, 13, 24)).containsExactly(moved(start, 13, 24));
    }
  }

  @Test
  @DisplayName("turn by nine degrees per step, so ten steps are a quarter turn")
  void rotation() {
    // Column and row 15 and 16 are centres: turning about the centre of pixel c maps x to 2c − x.
    float[] heart = Sprites.image(2, 5, 0, 16, 16);
    float[] turned = Sprites.image(2, 5, 10, 16, 16);
    int centre = 16 + 16;
    float[] expected = new float[heart.length];
    for (int y = 1; y < SIDE; y++) {
      for (int x = 1; x < SIDE; x++) {
        expected[y * SIDE + x] = heart[(2 * centre - x) * SIDE + y];
      }
    }
    assertThat(turned).containsExactly(expected);
  }

  @Test
  @DisplayName(
      "have the symmetry of their shape: a square four-fold, an ellipse two-fold, a heart none")
  void symmetry() {
    assertThat(Sprites.image(0, 3, 13, 9, 9)).containsExactly(Sprites.image(0, 3, 3, 9, 9));
    assertThat(Sprites.image(1, 3, 23, 9, 9)).containsExactly(Sprites.image(1, 3, 3, 9, 9));
    assertThat(Sprites.image(1, 3, 13, 9, 9)).isNotEqualTo(Sprites.image(1, 3, 3, 9, 9));
    assertThat(Sprites.image(2, 3, 23, 9, 9)).isNotEqualTo(Sprites.image(2, 3, 3, 9, 9));
  }

  @Test
  @DisplayName("have the area of their outline at every scale")
  void areas() {
    for (int scale = 0; scale < 6; scale++) {
      double radius = 15 * (0.5 + 0.1 * scale);
      // A quarter of a pixel more or less along the outline, whose length is below 2πr.
      double tolerance = 0.25 * 2 * Math.PI * radius;
      assertThat((double) area(Sprites.image(0, scale, 3, 9, 9)))
          .isCloseTo(2 * radius * radius, within(tolerance));
      assertThat((double) area(Sprites.image(1, scale, 3, 9, 9)))
          .isCloseTo(Math.PI / 2 * radius * radius, within(tolerance));
    }
  }

  @Test
  @DisplayName("never touch the border and are black and white only")
  void inside() {
    for (int shape = 0; shape < 3; shape++) {
      for (int rotation = 0; rotation < 40; rotation++) {
        for (int corner : new int[] {0, 31}) {
          float[] image = Sprites.image(shape, 5, rotation, corner, corner);
          for (int i = 0; i < SIDE; i++) {
            float border =
                image[i]
                    + image[i * SIDE]
                    + image[(SIDE - 1) * SIDE + i]
                    + image[i * SIDE + SIDE - 1];
            assertThat(border).isZero();
          }
        }
      }
    }
    assertThat(Sprites.image(2, 5, 1, 3, 3)).containsOnly(0, 1);
  }

  @Test
  @DisplayName("come as any grid, labelled by shape")
  void grid() {
    int[] indices =
        Sprites.grid(
            new int[] {0, 2}, new int[] {5}, new int[] {0, 20}, new int[] {3}, new int[] {4, 5});
    assertThat(indices).hasSize(8);
    assertThat(Sprites.factors(indices[3])).containsExactly(0, 5, 20, 3, 5);
    Dataset data = Sprites.at(indices);
    assertThat(data.shape()).containsExactly(64, 64, 1);
    assertThat(data.labels()).containsExactly(0, 0, 0, 0, 2, 2, 2, 2);
    assertThat(data.labelNames()).containsExactly("square", "ellipse", "heart");
    assertThat(data.row(3)).containsExactly(Sprites.image(0, 5, 20, 3, 5));
    assertThat(Sprites.gridOfEvery(1, 1, 1, 1, 1)).hasSize(Sprites.COUNT);
    assertThat(Sprites.gridOfEvery(1, 2, 10, 8, 8)).hasSize(3 * 3 * 4 * 4 * 4);
  }

  @Test
  @DisplayName("drawn at random depend on the seed alone and reach every value")
  void random() {
    int[] drawn = Sprites.random(2000, new NoiseSource(4));
    assertThat(drawn).containsExactly(Sprites.random(2000, new NoiseSource(4)));
    assertThat(drawn).isNotEqualTo(Sprites.random(2000, new NoiseSource(5)));
    for (int f = 0; f < 5; f++) {
      int factor = f;
      assertThat(Arrays.stream(drawn).map(i -> Sprites.factors(i)[factor]).distinct().count())
          .isEqualTo(Sprites.extents()[factor]);
    }
  }

  @Test
  @DisplayName("outside the factors do not exist")
  void refuses() {
    assertThatThrownBy(() -> Sprites.image(3, 0, 0, 0, 0))
        .isInstanceOf(DataException.class)
        .hasMessage("shape goes from 0 to 2, but was 3");
    assertThatThrownBy(() -> Sprites.image(0, 0)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Sprites.factors(-1)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Sprites.gridOfEvery(1, 1, 0, 1, 1)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Sprites.grid(new int[] {1})).isInstanceOf(DataException.class);
    assertThatThrownBy(Sprites::at).isInstanceOf(DataException.class);
  }
}
