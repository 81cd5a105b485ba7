package org.ae4j.core.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.ae4j.core.graph.TopCount;
import org.ae4j.core.graph.TopK;
import org.ae4j.core.graph.TopShare;

/**
 * Marks the largest elements of each row in linear time: a few by a heap, many by finding the
 * smallest one that is taken byte by byte, from counts of whole numbers that are ordered as the
 * elements are.
 */
final class TopKernel implements Kernel {
  private static final int BYTE_VALUES = 256;
  private static final int HIGHEST_SHIFT = 24;
  private static final int LAST_BYTE = BYTE_VALUES - 1;

  /** A heap is faster for one in so many or less. */
  private static final int FEW = 32;

  private final Storage input;
  private final Storage result;
  private final IntSupplier count;
  private final float[] values;
  private final int[] keys;
  private final int[] histogram = new int[BYTE_VALUES];
  private final TopHeap heap;

  private TopKernel(Node node, List<Storage> inputs, Storage result, IntSupplier count) {
    this.input = inputs.get(0);
    this.result = result;
    this.count = count;
    this.values = new float[node.size];
    this.keys = new int[width(node)];
    this.heap = new TopHeap(width(node) / FEW);
  }

  static Kernel ofCount(Node node, List<Storage> inputs, Storage result) {
    int count = ((TopK) node.operation).count();
    return new TopKernel(node, inputs, result, () -> count);
  }

  static Kernel ofShare(Node node, List<Storage> inputs, Storage result) {
    int count = ((TopShare) node.operation).count(width(node));
    return new TopKernel(node, inputs, result, () -> count);
  }

  /** Returns a kernel whose second input says before each run how many are taken. */
  static Kernel ofInput(Node node, List<Storage> inputs, Storage result) {
    int width = width(node);
    float[] wanted = new float[1];
    IntSupplier count =
        () -> {
          inputs.get(1).read(0, wanted, 1);
          return TopCount.limited(wanted[0], width);
        };
    return new TopKernel(node, inputs, result, count);
  }

  private static int width(Node node) {
    return node.extents[node.extents.length - 1];
  }

  @Override
  public void run() {
    input.read(0, values, values.length);
    int taken = count.getAsInt();
    for (int row = 0; row < values.length; row += keys.length) {
      if (taken <= heap.most()) {
        markFew(row, taken);
      } else {
        mark(row, taken);
      }
    }
    result.write(0, values, values.length);
  }

  /**
   * Returns a number without sign that is larger where the element is: equal for both zeros, and
   * the smallest of all for what is not a number.
   */
  private static int key(float value) {
    if (value != value) {
      return 0;
    }
    // Adding 0 turns -0 into 0.
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ ((bits >> Integer.SIZE - 1) | Integer.MIN_VALUE);
  }

  /** Returns a number with sign that is ordered as the elements are. */
  static int ordered(float value) {
    return key(value) ^ Integer.MIN_VALUE;
  }

  private void markFew(int row, int count) {
    heap.clear(count);
    heap.offer(values, row, keys.length);
    Arrays.fill(values, row, row + keys.length, 0);
    for (int i = 0; i < count; i++) {
      values[row + heap.index(i)] = 1;
    }
  }

  /** Takes all above the smallest key that is taken, and the first of those equal to it. */
  private void mark(int row, int count) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(values[row + i]);
    }
    int smallest = 0;
    int wanted = count;
    for (int shift = HIGHEST_SHIFT; shift >= 0; shift -= Byte.SIZE) {
      count(smallest, shift);
      int digit = LAST_BYTE;
      while (histogram[digit] < wanted) {
        wanted -= histogram[digit--];
      }
      smallest |= digit << shift;
    }
    for (int i = 0; i < keys.length; i++) {
      int order = Integer.compareUnsigned(keys[i], smallest);
      boolean taken = order > 0 || order == 0 && wanted-- > 0;
      values[row + i] = taken ? 1 : 0;
    }
  }

  /** Counts the bytes at a place of those keys that agree with a prefix in all higher places. */
  private void count(int prefix, int shift) {
    Arrays.fill(histogram, 0);
    // In long arithmetic, since no shift of an int removes all of its bits.
    long wanted = Integer.toUnsignedLong(prefix) >>> shift + Byte.SIZE;
    for (int key : keys) {
      if (Integer.toUnsignedLong(key) >>> shift + Byte.SIZE == wanted) {
        histogram[key >>> shift & LAST_BYTE]++;
      }
    }
  }
}
