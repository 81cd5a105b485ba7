package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.NearestResize;

/** Repeats the runs of channels that a nearest resize takes, one image at a time. */
final class ResizeKernel implements Kernel {
  private final Storage source;
  private final Storage result;
  private final int batch;
  private final int channels;
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
      for (int place = 0; place < sources.length; place++) {
        copy(sources[place] * channels, place * channels);
      }
      result.write(n * resized.length, resized, resized.length);
    }
  }

  private void copy(int from, int to) {
    for (int c = 0; c < channels; c++) {
      resized[to + c] = image[from + c];
    }
  }
}
