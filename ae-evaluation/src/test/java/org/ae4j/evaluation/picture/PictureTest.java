package org.ae4j.evaluation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.History;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PictureTest {
  /** Where the first drawing of a grid begins, and how much lower the one below it. */
  private static final int LEFT = 116;

  @BeforeAll
  static void letters() {
    try {
      Picture.latentMap(new float[1][2]).png();
    } catch (ConfigurationException e) {
      Assumptions.abort("pictures are not tested: " + e.getMessage());
    }
  }

  private static BufferedImage image(Picture picture) {
    try {
      return ImageIO.read(new ByteArrayInputStream(picture.png()));
    } catch (IOException e) {
      throw new AssertionError("not a PNG file", e);
    }
  }

  private static boolean shows(BufferedImage image, Color colour) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
        .anyMatch(rgb -> rgb == colour.getRGB());
  }

  private static Color pixel(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y));
  }

  @Test
  @DisplayName("rows with captions stand below one another, each example on the scale of all")
  void captioned() {
    Map<String, float[][]> rows = new LinkedHashMap<>();
    rows.put("dark", new float[][] {{0, 0, 0, 0}, {0, 0, 0, 0}});
    rows.put("light", new float[][] {{4, 4, 4, 4}});
    BufferedImage picture = image(Picture.captioned(ExampleForm.of(2, 2), rows));
    int right = picture.getWidth() - 35;
    assertThat(picture.getHeight()).isEqualTo(2 * (60 + 5));
    assertThat(pixel(picture, right, 30)).isEqualTo(Color.BLACK);
    assertThat(pixel(picture, right - 65, 30)).isEqualTo(Color.BLACK);
    assertThat(pixel(picture, right - 65, 95)).isEqualTo(Color.WHITE);
    assertThatThrownBy(() -> Picture.captioned(ExampleForm.of(2, 2), Map.of()))
        .isInstanceOf(DataException.class);
    Map<String, float[][]> wrong = Map.of("wrong", new float[][] {{1, 2}});
    assertThatThrownBy(() -> Picture.captioned(ExampleForm.of(2, 2), wrong))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("wrong");
  }

  @Test
  @DisplayName("grey originals stand above their reconstructions, on the originals' scale")
  void greyImages() {
    float[][] originals = {{2, 4, 6, 6}}; // 2 is black, 6 is white, on whatever scale
    float[][] reconstructions = {{4, 9, -9, 6}};
    BufferedImage grid =
        image(Picture.reconstructions(ExampleForm.of(2, 2), originals, reconstructions));
    int half = 30; // two rows of pixels on sixty
    assertThat(pixel(grid, LEFT + 1, 1)).isEqualTo(Color.BLACK);
    assertThat(pixel(grid, LEFT + half + 1, 1)).isEqualTo(new Color(128, 128, 128));
    assertThat(pixel(grid, LEFT + 1, half + 1)).isEqualTo(Color.WHITE);
    int below = 2 * half + 5;
    assertThat(pixel(grid, LEFT + 1, below + 1)).isEqualTo(new Color(128, 128, 128));
    assertThat(pixel(grid, LEFT + half + 1, below + 1)).isEqualTo(Color.WHITE);
    assertThat(pixel(grid, LEFT + 1, below + half + 1)).isEqualTo(Color.BLACK);
  }

  @Test
  @DisplayName("three channels are red, green and blue, the channel varying fastest")
  void colourImages() {
    float[][] images = {{1, 0, 0, 0, 1, 0}};
    BufferedImage grid = image(Picture.reconstructions(ExampleForm.of(1, 2, 3), images, images));
    assertThat(pixel(grid, LEFT + 1, 1)).isEqualTo(Color.RED);
    assertThat(pixel(grid, LEFT + 31, 1)).isEqualTo(Color.GREEN);
  }

  @Test
  @DisplayName("large images are shrunk, and more examples than fit start another band")
  void fitsThePage() {
    BufferedImage large =
        image(
            Picture.reconstructions(
                ExampleForm.image(300, 600, 1), new float[1][180000], new float[1][180000]));
    assertThat(large.getWidth()).isLessThan(LEFT + 130);
    float[][] many = new float[25][4];
    BufferedImage grid = image(Picture.reconstructions(ExampleForm.of(2, 2), many, many));
    assertThat(grid.getWidth()).isLessThanOrEqualTo(800);
    assertThat(grid.getHeight()).isEqualTo(3 * 148 - 18);
  }

  @Test
  @DisplayName("signals are lines, one colour per channel; a row of a table is bars")
  void signalsAndTables() {
    float[][] examples = {{0, 3, 1, 2, 2, 1, 3, 0}};
    BufferedImage signal =
        image(Picture.reconstructions(ExampleForm.signal(4, 2), examples, examples));
    assertThat(shows(signal, Palette.LINES.get(0))).isTrue();
    assertThat(shows(signal, Palette.LINES.get(1))).isTrue();
    BufferedImage bars = image(Picture.reconstructions(ExampleForm.of(8), examples, examples));
    assertThat(shows(bars, Palette.LINES.get(0))).isTrue();
    assertThat(shows(bars, Palette.LINES.get(1))).isFalse();
  }

  @Test
  @DisplayName("a form follows from a shape, and an example must fill it")
  void forms() {
    assertThat(ExampleForm.of(28, 28, 1)).isInstanceOf(ImageForm.class);
    assertThat(ExampleForm.of(28, 28)).isInstanceOf(ImageForm.class);
    assertThat(ExampleForm.of(140)).isInstanceOf(SignalForm.class);
    assertThat(ExampleForm.of(140, 1)).isInstanceOf(SignalForm.class);
    assertThat(ExampleForm.of(32, 2)).isInstanceOf(SignalForm.class);
    assertThat(ExampleForm.of(16, 8)).isInstanceOf(SignalForm.class);
    assertThat(ExampleForm.of(9)).isInstanceOf(BarForm.class);
    assertThatThrownBy(() -> ExampleForm.of(4, 4, 2))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("[4, 4, 2]");
    assertThatThrownBy(() -> ExampleForm.image(0, 4, 1)).hasMessageContaining("height");
    float[][] five = new float[1][5];
    assertThatThrownBy(() -> Picture.reconstructions(ExampleForm.of(2, 2), five, five))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("5 numbers but their form has 4");
  }

  private static History.Epoch epoch(int number, Map<String, Double> validation) {
    Map<String, Double> training = Map.of("total", 9.0 / number, "a", 5.0, "b", 4.0 / number);
    return new History.Epoch(number, number, training, validation, 0.1, 1);
  }

  @Test
  @DisplayName("several terms have a panel each beside the total; validation only if there is any")
  void lossCurves() {
    var unseen = epoch(2, Map.of("total", 5.0));
    var with = new History(List.of(epoch(1, Map.of("total", 8.0)), unseen), Map.of("a", 1.0));
    var without = new History(List.of(epoch(1, Map.of()), epoch(2, Map.of())), Map.of());
    assertThat(shows(image(Picture.lossCurves(with)), Palette.LINES.get(1))).isTrue();
    assertThat(shows(image(Picture.lossCurves(without)), Palette.LINES.get(1))).isFalse();
    assertThat(image(Picture.lossCurves(with)).getHeight()).isEqualTo(600); // three in two rows
  }

  @Test
  @DisplayName("a single epoch, values that never change, and values that are no numbers are drawn")
  void unusualHistories() {
    var one = new History(List.of(epoch(1, Map.of())), Map.of());
    assertThat(shows(image(Picture.lossCurves(one)), Palette.LINES.get(0))).isTrue();
    var flat = new History.Epoch(1, 1, Map.of("total", 0.0), Map.of("total", Double.NaN), 1, 1);
    assertThat(image(Picture.lossCurves(new History(List.of(flat, flat), Map.of()))).getWidth())
        .isEqualTo(760);
    assertThatThrownBy(() -> Picture.lossCurves(History.empty()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("first epoch");
  }

  @Test
  @DisplayName("every class has its colour on the map; codes of any width can be shown")
  void latentMaps() {
    float[][] codes = {{0, 0, 0}, {1, 0, 0}, {0, 2, 0}, {5, 5, 5}};
    BufferedImage map = image(Picture.latentMap(codes, new int[] {0, 0, 1, 3}, List.of()));
    assertThat(shows(map, Palette.CLASSES.get(0))).isTrue();
    assertThat(shows(map, Palette.CLASSES.get(1))).isTrue();
    assertThat(shows(map, Palette.CLASSES.get(2))).isFalse();
    assertThat(shows(map, Palette.CLASSES.get(3))).isTrue();
    for (float[][] others : new float[][][] {{{1}, {2}}, {{1, 2}}, {{4, 4, 4}, {4, 4, 4}}}) {
      assertThat(image(Picture.latentMap(others)).getWidth()).isEqualTo(760);
    }
  }

  @Test
  @DisplayName("labels must belong to the codes and to the names")
  void badLabels() {
    float[][] codes = {{0, 0}, {1, 1}};
    List<String> names = List.of("cat", "dog");
    assertThatThrownBy(() -> Picture.latentMap(codes, new int[3], names))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2 codes but 3 labels");
    assertThatThrownBy(() -> Picture.latentMap(codes, new int[] {0, 2}, names))
        .hasMessageContaining("label 2");
  }

  @Test
  @DisplayName("errors of several methods share a histogram; equal errors fill one bin")
  void errorHistograms() {
    BufferedImage both =
        image(Picture.errorHistogram(Map.of("a", new double[] {1, 2, 3}, "b", new double[] {7})));
    assertThat(shows(both, Palette.LINES.get(0))).isTrue();
    assertThat(shows(both, Palette.LINES.get(1))).isTrue();
    assertThat(image(Picture.errorHistogram(Map.of("zero", new double[5]))).getWidth())
        .isEqualTo(760);
    assertThatThrownBy(() -> Picture.errorHistogram(Map.of())).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Picture.errorHistogram(Map.of("a", new double[] {1, Double.NaN})))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("error 1 of a is NaN");
  }

  @Test
  @DisplayName("equal contents give equal files")
  void repeatable() {
    float[][] codes = {{0, 0, 1}, {1, 0, 0}, {0, 2, 0}};
    assertThat(Picture.latentMap(codes).png()).isEqualTo(Picture.latentMap(codes).png());
  }

  @Test
  @DisplayName("strips stand below one another, each on its own scale, in lines that fit the page")
  void strips() {
    ExampleForm form = ExampleForm.image(1, 1, 1);
    Strip dark = new Strip("dark", "1×1", form, new float[][] {{-5}, {-3}, {-1}});
    Strip many = new Strip("many", "1×1", form, new float[20][1]);
    BufferedImage sheet = image(Picture.strips(List.of(dark, many)));
    int left = 262;
    assertThat(pixel(sheet, left + 1, 1)).isEqualTo(Color.BLACK);
    assertThat(pixel(sheet, left + 64 + 1, 1)).isEqualTo(new Color(128, 128, 128));
    assertThat(pixel(sheet, left + 128 + 1, 1)).isEqualTo(Color.WHITE);
    assertThat(sheet.getWidth()).isEqualTo(760);
    // Seven in a line: one line of 60 pixels, a gap, and three lines with gaps.
    assertThat(sheet.getHeight()).isEqualTo(60 + 14 + 3 * 60 + 2 * 4);
  }

  @Test
  @DisplayName("strips refuse what cannot be drawn, and say which strip it was in")
  void strangeStrips() {
    ExampleForm form = ExampleForm.image(1, 2, 1);
    assertThatThrownBy(() -> new Strip("maps", "", form, new float[1][3]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("\"maps\" has 3 numbers but its form 2");
    assertThatThrownBy(() -> new Strip("maps", "", form, new float[][] {{0, Float.NaN}}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Strip("maps", "", form, new float[0][]))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Picture.strips(List.of())).isInstanceOf(DataException.class);
  }

  @Test
  @DisplayName("stages lie below one another on the scale of the first")
  void stages() {
    Map<String, float[][]> rows = new LinkedHashMap<>();
    rows.put("clean", new float[][] {{0, 1, 0, 1}});
    rows.put("damaged%n3 dB".formatted(), new float[][] {{1, 1, 1, 1}});
    rows.put("restored", new float[][] {{0, 2, 0, 1}});
    BufferedImage grid = image(Picture.stages(ExampleForm.of(2, 2), rows));
    int left = grid.getWidth() - 65;
    assertThat(grid.getHeight()).isEqualTo(3 * 65);
    assertThat(pixel(grid, left + 1, 1)).isEqualTo(Color.BLACK);
    assertThat(pixel(grid, left + 1, 66)).isEqualTo(Color.WHITE);
    assertThat(pixel(grid, left + 1, 131)).isEqualTo(Color.BLACK);
    assertThatThrownBy(() -> Picture.stages(ExampleForm.of(2, 2), Map.of()))
        .isInstanceOf(DataException.class);
  }

  @Test
  @DisplayName("a matrix is blue above 0, orange below, and strongest where it is largest")
  void matrix() {
    double[][] values = {{4, 0}, {-4, 2}};
    BufferedImage shown =
        image(Picture.matrix(List.of("noise", "blur"), List.of("noise", "missing parts"), values));
    assertThat(shows(shown, Palette.LINES.get(0))).isTrue();
    assertThat(shows(shown, Palette.LINES.get(1))).isTrue();
    assertThat(shows(shown, new Color(128, 187, 221))).isTrue();
    assertThatThrownBy(() -> Picture.matrix(List.of("a"), List.of("b"), new double[1][2]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row a");
    assertThatThrownBy(() -> Picture.matrix(List.of("a"), List.of("b"), new double[2][1]))
        .isInstanceOf(DataException.class);
    double[][] none = {{Double.NaN}};
    assertThatThrownBy(() -> Picture.matrix(List.of("a"), List.of("b"), none))
        .isInstanceOf(DataException.class);
  }
}
