package org.ae4j.data;

import java.util.List;

/** Pairs of IDX files: pictures of bytes, and their classes. */
final class LabelledImages {
  private static final float WHITE = 255;

  private LabelledImages() {}

  /** Reads pictures as numbers from 0 to 1; both inputs are left open. */
  static Dataset read(String name, ByteInput images, ByteInput labels, List<String> classes) {
    RawArray pixels = IdxReader.read(images);
    for (float[] row : pixels.rows()) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= WHITE;
      }
    }
    int[] numbers = IdxReader.read(labels).asLabels(labels.name()).values();
    return pixels.complete(name, new Labels(numbers, classes), Missing.refuse());
  }
}
