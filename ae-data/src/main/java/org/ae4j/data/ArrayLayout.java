package org.ae4j.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How the numbers of an array lie in a file.
 *
 * @param element the type of each
 * @param order of the bytes of each
 * @param columnMajor whether the first index runs fastest, as in Fortran
 * @param shape all extents, rows first; not copied
 */
record ArrayLayout(Element element, ByteOrder order, boolean columnMajor, long[] shape) {
  /** Reads the numbers that the layout describes, and nothing after them. */
  RawArray read(ByteInput input) {
    int rows = requireUsable(input);
    int[] example = new int[Math.max(1, shape.length - 1)];
    example[0] = 1;
    for (int i = 1; i < shape.length; i++) {
      example[i - 1] = (int) shape[i];
    }
    int width = Arrays.stream(example).reduce(1, (a, b) -> a * b);
    float[][] values =
        columnMajor ? columns(input, rows, example, width) : rows(input, rows, width);
    input.requireEnd();
    return RawArray.of(example, values);
  }

  private int requireUsable(ByteInput input) {
    if (shape.length == 0) {
      throw input.error("the file holds a single number; an array of examples is needed");
    }
    long count = 1;
    for (long extent : shape) {
      if (extent < 1) {
        throw input.error("shape " + Arrays.toString(shape) + " has no elements");
      }
      // Each factor is checked, so the product of the next step cannot overflow.
      if (extent > Integer.MAX_VALUE - 8 || count > Long.MAX_VALUE / 16 / extent) {
        throw input.error("shape " + Arrays.toString(shape) + " is too large");
      }
      count *= extent;
    }
    input.requireRoom(count * element.bytes(), "shape " + Arrays.toString(shape));
    Memory.require(count, shape[0], input.name());
    if (count / shape[0] * element.bytes() > Integer.MAX_VALUE - 8) {
      throw input.error("one example of shape " + Arrays.toString(shape) + " is too large");
    }
    return (int) shape[0];
  }

  private float[][] rows(ByteInput input, int rows, int width) {
    byte[] bytes = new byte[width * element.bytes()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    float[][] values = new float[rows][];
    for (int i = 0; i < rows; i++) {
      input.read(bytes, bytes.length, "row " + i);
      values[i] = new float[width];
      element.decode(buffer, values[i]);
    }
    return values;
  }

  /** A column may be long, so it is read in pieces. */
  private float[][] columns(ByteInput input, int rows, int[] example, int width) {
    float[][] values = new float[rows][width];
    int piece = Math.min(rows, 8192);
    byte[] bytes = new byte[piece * element.bytes()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    float[] numbers = new float[piece];
    for (int stored = 0; stored < width; stored++) {
      int column = rowMajorPosition(stored, example);
      for (int first = 0; first < rows; first += piece) {
        int count = Math.min(piece, rows - first);
        input.read(bytes, count * element.bytes(), "column " + column);
        element.decode(buffer, numbers);
        for (int i = 0; i < count; i++) {
          values[first + i][column] = numbers[i];
        }
      }
    }
    return values;
  }

  /** Takes a position apart with the first index fastest, and together with the last fastest. */
  private static int rowMajorPosition(int columnMajorPosition, int[] extents) {
    int remaining = columnMajorPosition;
    int stride = Arrays.stream(extents).reduce(1, (a, b) -> a * b);
    int position = 0;
    for (int extent : extents) {
      stride /= extent;
      position += remaining % extent * stride;
      remaining /= extent;
    }
    return position;
  }
}
