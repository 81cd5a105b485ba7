package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.MaxUnpooling;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;

/**
 * Puts values back where max pooling took them, where its windows are tiles without gaps or
 * overlap: one row of windows at a time, each place of the tile in an array of its own. The first
 * of equal numbers counts.
 */
final class TileUnpooling implements Kernel {
  /** Runs of fewer channels take longer to move than the native call takes. */
  private static final int LEAST_CHANNELS = 8;

  private static final float HUGE = 1e38f;

  private final Storage compared;
  private final Storage values;
  private final Storage result;
  private final int bands;
  private final int height;
  private final int width;
  private final int channels;
  private final float[] band;
  private final float[][] tiles;
  private final float[] largest;
  private final float[] left;

  private TileUnpooling(Window window, Node node, List<Storage> inputs, Storage result) {
    int[] pooled = node.inputs.get(1).extents;
    this.compared = inputs.get(0);
    this.values = inputs.get(1);
    this.result = result;
    this.bands = pooled[0] * pooled[1];
    this.height = window.vertical().size();
    this.width = window.horizontal().size();
    this.channels = pooled[3];
    int places = pooled[2] * channels;
    this.band = new float[height * width * places];
    this.tiles = new float[height * width][places];
    this.largest = new float[places];
    this.left = new float[places];
  }

  /** Returns the kernel of a {@link MaxUnpooling}; null where the windows are no tiles. */
  static Kernel of(Node node, List<Storage> inputs, Storage result) {
    Window window = ((MaxUnpooling) node.operation).window();
    int[] pooled = node.inputs.get(1).extents;
    boolean tiles =
        tile(window.vertical(), node.extents[1], pooled[1])
            && tile(window.horizontal(), node.extents[2], pooled[2]);
    return tiles && pooled[3] >= LEAST_CHANNELS
        ? new TileUnpooling(window, node, inputs, result)
        : null;
  }

  private static boolean tile(WindowAxis axis, int length, int windows) {
    return axis.stride() == axis.size()
        && axis.dilation() == 1
        && axis.before() == 0
        && axis.after() == 0
        && length == windows * axis.size();
  }

  @Override
  public void run() {
    for (int i = 0; i < bands; i++) {
      compared.read(i * band.length, band, band.length);
      values.read(i * left.length, left, left.length);
      split();
      System.arraycopy(tiles[0], 0, largest, 0, largest.length);
      for (int place = 1; place < tiles.length; place++) {
        raise(largest, tiles[place], largest.length);
      }
      for (float[] tile : tiles) {
        take(tile, largest, left, left.length);
      }
      join();
      result.write(i * band.length, band, band.length);
    }
  }

  private void split() {
    int at = 0;
    for (int row = 0; row < height; row++) {
      for (int to = 0; to < left.length; to += channels) {
        for (int column = 0; column < width; column++) {
          System.arraycopy(band, at, tiles[row * width + column], to, channels);
          at += channels;
        }
      }
    }
  }

  private void join() {
    int at = 0;
    for (int row = 0; row < height; row++) {
      for (int from = 0; from < left.length; from += channels) {
        for (int column = 0; column < width; column++) {
          System.arraycopy(tiles[row * width + column], from, band, at, channels);
          at += channels;
        }
      }
    }
  }

  private static void raise(float[] largest, float[] tile, int n) {
    for (int i = 0; i < n; i++) {
      largest[i] = Math.max(largest[i], tile[i]);
    }
  }

  /** Moves what is left to the places that hold the largest number. */
  private static void take(float[] tile, float[] largest, float[] left, int n) {
    for (int i = 0; i < n; i++) {
      float below = Math.min((largest[i] - tile[i]) * HUGE * HUGE, 1f);
      float taken = left[i] * (1f - below);
      left[i] -= taken;
      tile[i] = taken;
    }
  }

  @Override
  public String call() {
    return "TileUnpooling";
  }
}
