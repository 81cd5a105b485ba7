package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.NearestResize;

/** Repeats the runs of channels that a nearest resize takes, one image at a time. */
final class ResizeKernel implements Kernel {
  private final Storage source;
  private final Storage result;
  private final int batch;
  private final int channels;
  private final int line;
  private final int[] sources;
  private final float[] image;
  private final float[] resized;

  ResizeKernel(Node node, List<Storage> inputs, Storage result) {
    int[] from = one(node.inputs.get(0).extents);
    int[] to = one(node.extents);
    this.source = inputs.get(0);
    this.result = result;
    this.batch = node.extents[0];
    this.channels = node.extents[3];
    this.line = node.extents[2] * channels;
    this.sources = NearestResize.sources(from, to);
    this.image = new float[from[1] * from[2] * channels];
    this.resized = new float[sources.length * channels];
  }

  private static int[] one(int[] extents) {
    return new int[] {1, extents[1], extents[2], extents[3]};
  }

  @Override
  public void run() {
    for (int n = 0; n < batch; n++) {
      source.read(n * image.length, image, image.length);
      for (int row = 0; row < resized.length; row += line) {
        resize(row);
      }
      result.write(n * resized.length, resized, resized.length);
    }
  }

  /** A row that repeats the one before is copied as a whole. */
  private void resize(int row) {
    int place = row / channels;
    if (row > 0 && sources[place] == sources[place - line / channels]) {
      System.arraycopy(resized, row - line, resized, row, line);
      return;
    }
    for (int to = row; to < row + line; to += channels) {
      System.arraycopy(image, sources[place++] * channels, resized, to, channels);
    }
  }
}
