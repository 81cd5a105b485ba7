package org.ae4j.core.engine;

import java.util.Arrays;
import org.ae4j.core.graph.WindowAxis;

/** One row per result, in which the channels of a place lie together: for many channels. */
final class PlaceColumns implements Columns {
  private final ConvolutionGeometry geometry;
  private final Storage matrix;
  private final int images;
  private final float[] image;
  private final float[] row;

  PlaceColumns(ConvolutionGeometry geometry) {
    this.geometry = geometry;
    this.images = Columns.images(geometry);
    this.matrix = Columns.memory(geometry);
    this.image = new float[geometry.height() * geometry.width() * geometry.in()];
    this.row = new float[geometry.columns() * geometry.taps()];
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
    return false;
  }

  @Override
  public void gather(Storage from, int first, int count) {
    for (int n = 0; n < count; n++) {
      from.read((first + n) * image.length, image, image.length);
      for (int i = 0; i < geometry.rows(); i++) {
        Arrays.fill(row, 0);
        look(i, true);
        matrix.write((n * geometry.rows() + i) * row.length, row, row.length);
      }
    }
  }

  @Override
  public void scatter(Storage to, int first, int count) {
    for (int n = 0; n < count; n++) {
      Arrays.fill(image, 0);
      for (int i = 0; i < geometry.rows(); i++) {
        matrix.read((n * geometry.rows() + i) * row.length, row, row.length);
        look(i, false);
      }
      to.write((first + n) * image.length, image, image.length);
    }
  }

  /** Moves the parts of an image that one row of results looks at. */
  private void look(int i, boolean gather) {
    WindowAxis vertical = geometry.window().vertical();
    int span = geometry.window().horizontal().size() * geometry.in();
    for (int tap = 0; tap < vertical.size(); tap++) {
      int y = i * vertical.stride() - vertical.before() + tap * vertical.dilation();
      if (y >= 0 && y < geometry.height()) {
        int line = y * geometry.width() * geometry.in();
        for (int j = 0; j < geometry.columns(); j++) {
          move(line, j, j * geometry.taps() + tap * span, gather);
        }
      }
    }
  }

  /** Moves the places on one line that one result looks at: one run if nothing lies between. */
  private void move(int line, int j, int position, boolean gather) {
    WindowAxis axis = geometry.window().horizontal();
    int start = j * axis.stride() - axis.before();
    if (axis.dilation() == 1) {
      int from = Math.max(0, -start);
      int until = Math.min(axis.size(), geometry.width() - start);
      run(line, start + from, position + from * geometry.in(), until - from, gather);
      return;
    }
    for (int tap = 0; tap < axis.size(); tap++) {
      int x = start + tap * axis.dilation();
      if (x >= 0 && x < geometry.width()) {
        run(line, x, position + tap * geometry.in(), 1, gather);
      }
    }
  }

  private void run(int line, int x, int position, int places, boolean gather) {
    int at = line + x * geometry.in();
    int length = places * geometry.in();
    if (gather) {
      for (int i = 0; i < length; i++) {
        row[position + i] = image[at + i];
      }
    } else {
      for (int i = 0; i < length; i++) {
        image[at + i] += row[position + i];
      }
    }
  }
}
