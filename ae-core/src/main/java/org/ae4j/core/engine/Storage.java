package org.ae4j.core.engine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collection;
import org.ae4j.core.ShapeException;
import org.ae4j.core.StateException;
import org.ae4j.core.graph.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Memory for single-precision numbers: native, or in pages on the heap, where element-wise work
 * need not copy them. Whoever makes it closes it.
 */
public final class Storage implements AutoCloseable {
  /** Numbers on one page: 4 KB, of which a handful fits into the first-level cache. */
  static final int PAGE = 1024;

  private static final float[] ZEROS = new float[PAGE];

  private final INDArray array;
  private final FloatBuffer floats;
  private final float[][] pages;
  private final int size;
  private boolean awaiting;
  private boolean closed;
  private int written;

  private Storage(INDArray array, float[][] pages, int size) {
    this.array = array;
    this.floats = array == null ? null : array.data().asNioFloat();
    this.pages = pages;
    this.size = size;
  }

  /**
   * Returns memory in pages on the heap for so many numbers, all zero: for what element-wise work
   * alone reads and writes.
   */
  public static Storage paged(int size) {
    float[][] pages = new float[(size - 1) / PAGE + 1][];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = new float[Math.min(PAGE, size - i * PAGE)];
    }
    return new Storage(null, pages, size);
  }

  /** Returns whether it is in pages. */
  boolean paged() {
    return pages != null;
  }

  /** Returns the page whose first number is number {@code start}. */
  float[] page(int start) {
    return pages[start / PAGE];
  }

  /** Returns memory for so many numbers, all zero. */
  public static Storage of(int size) {
    return new Storage(Nd4j.create(DataType.FLOAT, size), null, size);
  }

  /** Returns no memory, but a place whose size counts. */
  static Storage planned(int size) {
    return new Storage(null, null, size);
  }

  /** Returns memory that holds a copy of the values. */
  public static Storage of(float[] values) {
    Storage storage = of(values.length);
    storage.write(0, values, values.length);
    return storage;
  }

  /** Returns how many bytes the numbers of several take together. */
  public static long bytes(Collection<Storage> memory) {
    return memory.stream().mapToLong(storage -> (long) Float.BYTES * storage.size).sum();
  }

  /** Returns how many numbers fit. */
  public int size() {
    return size;
  }

  /** Copies numbers from here into the front of an array. */
  public void read(int from, float[] target, int count) {
    requireRoom(from, count);
    if (pages == null) {
      floats.get(from, target, 0, count);
      return;
    }
    for (int done = 0; done < count; ) {
      float[] page = page(from + done);
      int at = (from + done) % PAGE;
      int run = Math.min(count - done, page.length - at);
      System.arraycopy(page, at, target, done, run);
      done += run;
    }
  }

  /** Copies numbers from the front of an array to here. */
  public void write(int to, float[] source, int count) {
    write(to, source, 0, count);
  }

  /** Sets all numbers to 0. */
  public void clear() {
    for (int done = 0; done < size; done += PAGE) {
      write(done, ZEROS, Math.min(PAGE, size - done));
    }
  }

  /** Copies part of an array to here. */
  public void write(int to, float[] source, int from, int count) {
    requireRoom(to, count);
    awaiting = false;
    written += count;
    if (pages == null) {
      floats.put(to, source, from, count);
      return;
    }
    for (int done = 0; done < count; ) {
      float[] page = page(to + done);
      int at = (to + done) % PAGE;
      int run = Math.min(count - done, page.length - at);
      System.arraycopy(source, from + done, page, at, run);
      done += run;
    }
  }

  /** A batch of another size than a plan was compiled for is noticed here. */
  private void requireRoom(int start, int count) {
    requireOpen();
    if (start < 0 || count < 0 || start > size - count) {
      throw new ShapeException(
          "numbers %d to %d do not fit into a value of %d numbers; compile a plan for this size"
              .formatted(start, start + (long) count, size));
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StateException("this memory was freed, as what it belongs to was closed");
    }
  }

  /** Says that it means nothing before something is written. */
  void expectValue() {
    awaiting = true;
  }

  /** Returns whether something is still to be written. */
  boolean awaitsValue() {
    return awaiting;
  }

  /** Returns whether something was written since the last run, but fewer numbers than it has. */
  boolean partlyWritten() {
    return written > 0 && written < size;
  }

  /** Says that a run begins. */
  void beginRun() {
    written = 0;
  }

  /** Returns one number. */
  public float get(int index) {
    requireOpen();
    return pages == null ? floats.get(index) : page(index)[index % PAGE];
  }

  /** Sets one number. */
  public void set(int index, float value) {
    requireOpen();
    awaiting = false;
    written++;
    if (pages == null) {
      floats.put(index, value);
    } else {
      page(index)[index % PAGE] = value;
    }
  }

  /** Returns a copy of the first numbers. */
  public float[] toArray(int count) {
    float[] copy = new float[count];
    read(0, copy, count);
    return copy;
  }

  /** Returns the first numbers as an array of these extents that shares this memory. */
  INDArray view(int... extents) {
    return viewFrom(0, extents);
  }

  /** Returns the numbers from a place as an array of these extents that shares this memory. */
  INDArray viewFrom(int start, int... extents) {
    int count = Shape.count(extents);
    if (pages != null) {
      throw new IllegalStateException("memory in pages cannot be seen as a native array");
    }
    INDArray part =
        count == size ? array : array.get(NDArrayIndex.interval(start, (long) start + count));
    return part.reshape('c', Arrays.stream(extents).asLongStream().toArray());
  }

  @Override
  public void close() {
    if (!closed && array != null) {
      array.close();
    }
    closed = true;
  }
}
