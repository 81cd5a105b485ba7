package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A folder of pictures")
class ImageFolderTest {
  @TempDir Path folder;

  private Path picture(String name, int type, int width, int height, int... samples)
      throws IOException {
    var image = new BufferedImage(width, height, type);
    image.getRaster().setPixels(0, 0, width, height, samples);
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    assertThat(ImageIO.write(image, FileNames.ending(file), file.toFile())).isTrue();
    return file;
  }

  private Path grey(String name, int... samples) throws IOException {
    return picture(name, BufferedImage.TYPE_BYTE_GRAY, samples.length, 1, samples);
  }

  private Dataset read(ImageOptions options) {
    return Format.of(folder).read(folder, ReadOptions.USUAL.withImages(options));
  }

  @Test
  @DisplayName("is read in the order of names, grey values as they are in the file")
  void grey() throws IOException {
    grey("b.png", 51, 102);
    grey("a.png", 0, 255);
    Files.writeString(folder.resolve("notes.txt"), "no picture");
    Dataset data = read(ImageOptions.GREY);
    assertThat(data.toArray()).isDeepEqualTo(new float[][] {{0, 1}, {0.2f, 0.4f}});
    assertThat(data.shape()).containsExactly(1, 2, 1);
    assertThat(data.hasLabels()).isFalse();
    assertThat(read(ImageOptions.COLOUR).row(1))
        .containsExactly(0.2f, 0.2f, 0.2f, 0.4f, 0.4f, 0.4f);
  }

  @Test
  @DisplayName("with sub-folders has them as classes")
  void classes() throws IOException {
    grey("dogs/1.png", 1);
    grey("cats/1.png", 2);
    grey("cats/2.png", 3);
    Files.createDirectory(folder.resolve("birds"));
    Dataset data = read(ImageOptions.GREY);
    assertThat(data.labelNames()).containsExactly("cats", "dogs");
    assertThat(data.labels()).containsExactly(0, 0, 1);
    grey("loose.png", 4);
    assertThatThrownBy(() -> read(ImageOptions.GREY))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("sort all of them into sub-folders");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"png, 0", "bmp, 0", "jpg, 0.03"})
  @DisplayName("may hold PNG, BMP and JPEG in colour")
  void colour(String ending, float tolerance) throws IOException {
    // One flat colour, which even JPEG keeps.
    int[] samples = new int[8 * 8 * 3];
    for (int i = 0; i < samples.length; i += 3) {
      samples[i] = 204;
      samples[i + 1] = 102;
      samples[i + 2] = 51;
    }
    Path file = picture("x." + ending, BufferedImage.TYPE_INT_RGB, 8, 8, samples);
    var options = ReadOptions.USUAL.withImages(ImageOptions.COLOUR);
    Dataset one = Format.of(file).read(file, options);
    assertThat(one.shape()).containsExactly(8, 8, 3);
    assertThat(one.value(0, 0)).isEqualTo(0.8f, within(tolerance + 1e-6f));
    assertThat(one.value(0, 4)).isEqualTo(0.4f, within(tolerance + 1e-6f));
    assertThat(one.value(0, 191)).isEqualTo(0.2f, within(tolerance + 1e-6f));
    float luma = 0.299f * 0.8f + 0.587f * 0.4f + 0.114f * 0.2f;
    assertThat(read(ImageOptions.GREY).value(0, 0)).isEqualTo(luma, within(tolerance + 1e-6f));
  }

  @Test
  @DisplayName("has transparent pixels on black, and palettes resolved")
  void transparency() throws IOException {
    picture("a.png", BufferedImage.TYPE_INT_ARGB, 2, 1, 255, 255, 255, 255, 255, 255, 255, 0);
    assertThat(read(ImageOptions.GREY).row(0)).containsExactly(new float[] {1, 0}, within(1e-6f));
    picture("a.png", BufferedImage.TYPE_BYTE_BINARY, 2, 1, 1, 0);
    assertThat(read(ImageOptions.GREY).row(0)).containsExactly(new float[] {1, 0}, within(1e-6f));
    picture("a.png", BufferedImage.TYPE_USHORT_GRAY, 2, 1, 65535, 13107);
    assertThat(read(ImageOptions.GREY).row(0)).containsExactly(1, 0.2f);
  }

  @Test
  @DisplayName("has pictures of one size, or scales them by the mean of areas")
  void sizes() throws IOException {
    picture("a.png", BufferedImage.TYPE_BYTE_GRAY, 2, 2, 0, 255, 255, 0);
    picture("b.png", BufferedImage.TYPE_BYTE_GRAY, 3, 1, 0, 255, 0);
    assertThatThrownBy(() -> read(ImageOptions.GREY))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("b.png has 1 × 3 pixels, but")
        .hasMessageContaining("a.png has 2 × 2");
    Dataset scaled = read(ImageOptions.GREY.withSize(1, 2));
    assertThat(scaled.row(0)).containsExactly(new float[] {0.5f, 0.5f}, within(1e-6f));
    assertThat(scaled.row(1)).containsExactly(new float[] {1 / 3f, 1 / 3f}, within(1e-6f));
    Dataset larger = read(ImageOptions.GREY.withSize(4, 4));
    assertThat(larger.row(0))
        .containsExactly(
            new float[] {0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0}, within(1e-6f));
  }

  @Test
  @DisplayName("without pictures, or with a broken one, is refused by name")
  void refuses() throws IOException {
    assertThatThrownBy(() -> read(ImageOptions.GREY))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has no pictures");
    Files.writeString(folder.resolve("a.png"), "no picture at all");
    assertThatThrownBy(() -> read(ImageOptions.GREY))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.png is no picture");
    assertThatThrownBy(() -> new ImageOptions(false, 3, 0))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("with a picture that claims a giant size is refused before memory is taken")
  void giant() throws IOException {
    Path file = grey("a.png", 1, 2);
    byte[] bytes = Files.readAllBytes(file);
    bytes[16] = 0x7f; // the width's highest byte
    bytes[20] = 0x7f; // the height's
    Files.write(file, bytes);
    assertThatThrownBy(() -> read(ImageOptions.GREY))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("pixels");
  }
}
