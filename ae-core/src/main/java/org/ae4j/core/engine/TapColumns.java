package org.ae4j.core.engine;

import java.util.Arrays;
import org.ae4j.core.graph.WindowAxis;

/**
 * One row per place and channel of a filter, in which neighbouring results lie together: for few
 * channels, which are taken apart first.
 */
final class TapColumns implements Columns {
  private final ConvolutionGeometry geometry;
  private final Storage matrix;
  private final int images;
  private final float[] image;
  private final float[] planes;
  private final float[] row;

  TapColumns(ConvolutionGeometry geometry) {
    this.geometry = geometry;
    this.images = Columns.images(geometry);
    this.matrix = Columns.memory(geometry);
    this.image = new float[geometry.height() * geometry.width() * geometry.in()];
    this.planes = geometry.in() == 1 ? image : new float[image.length];
    this.row = new float[geometry.positions()];
  }

  @Override
  public int images() {
    return images;
  }

  @Override
  public Storage matrix() {
    return matrix;
  }

  @Override
  public boolean byTap() {
    return true;
  }

  @Override
  public void gather(Storage from, int first, int count) {
    for (int n = 0; n < count; n++) {
      from.read((first + n) * image.length, image, image.length);
      separate();
      for (int tap = 0; tap < geometry.taps(); tap++) {
        Arrays.fill(row, 0);
        look(tap, true);
        matrix.write((tap * count + n) * row.length, row, row.length);
      }
    }
  }

  @Override
  public void scatter(Storage to, int first, int count) {
    for (int n = 0; n < count; n++) {
      Arrays.fill(planes, 0);
      for (int tap = 0; tap < geometry.taps(); tap++) {
        matrix.read((tap * count + n) * row.length, row, row.length);
        look(tap, false);
      }
      join();
      to.write((first + n) * image.length, image, image.length);
    }
  }

  private void separate() {
    int channels = geometry.in();
    int size = image.length / channels;
    for (int c = 0; c < channels && channels > 1; c++) {
      for (int i = 0; i < size; i++) {
        planes[c * size + i] = image[i * channels + c];
      }
    }
  }

  private void join() {
    int channels = geometry.in();
    int size = image.length / channels;
    for (int c = 0; c < channels && channels > 1; c++) {
      for (int i = 0; i < size; i++) {
        image[i * channels + c] = planes[c * size + i];
      }
    }
  }

  /** Moves what one place and channel of the filter sees, line by line. */
  private void look(int tap, boolean gather) {
    WindowAxis vertical = geometry.window().vertical();
    int horizontalSize = geometry.window().horizontal().size();
    int plane = tap % geometry.in() * geometry.height();
    int place = tap / geometry.in();
    for (int i = 0; i < geometry.rows(); i++) {
      int y =
          i * vertical.stride() - vertical.before() + place / horizontalSize * vertical.dilation();
      if (y >= 0 && y < geometry.height()) {
        line(
            (plane + y) * geometry.width(), i * geometry.columns(), place % horizontalSize, gather);
      }
    }
  }

  /** Moves one line: results from the first to the last that do not see padding. */
  private void line(int line, int results, int place, boolean gather) {
    WindowAxis axis = geometry.window().horizontal();
    int offset = place * axis.dilation() - axis.before();
    int stride = axis.stride();
    int first = offset >= 0 ? 0 : (-offset + stride - 1) / stride;
    int room = geometry.width() - 1 - offset;
    int until = room < 0 ? 0 : Math.min(geometry.columns(), room / stride + 1);
    int count = until - first;
    if (count <= 0) {
      return;
    }
    int at = line + first * stride + offset;
    if (!gather) {
      add(at, stride, results + first, count);
    } else if (stride == 1) {
      System.arraycopy(planes, at, row, results + first, count);
    } else {
      for (int j = 0; j < count; j++) {
        row[results + first + j] = planes[at + j * stride];
      }
    }
  }

  private void add(int at, int stride, int from, int count) {
    for (int j = 0; j < count; j++) {
      planes[at + j * stride] += row[from + j];
    }
  }
}
