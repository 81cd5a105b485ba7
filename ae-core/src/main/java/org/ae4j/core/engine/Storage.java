package org.ae4j.core.engine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Native memory for single-precision numbers. Whoever makes it closes it. */
public final class Storage implements AutoCloseable {
  private final INDArray array;
  private final FloatBuffer floats;
  private final int size;

  private Storage(int size) {
    this.size = size;
    this.array = Nd4j.create(DataType.FLOAT, size);
    this.floats = array.data().asNioFloat();
  }

  /** Returns memory for so many numbers, all zero. */
  public static Storage of(int size) {
    return new Storage(size);
  }

  /** Returns memory that holds a copy of the values. */
  public static Storage of(float[] values) {
    Storage storage = of(values.length);
    storage.write(0, values, values.length);
    return storage;
  }

  /** Returns how many numbers fit. */
  public int size() {
    return size;
  }

  /** Copies numbers from here into the front of an array. */
  public void read(int from, float[] target, int count) {
    floats.get(from, target, 0, count);
  }

  /** Copies numbers from the front of an array to here. */
  public void write(int to, float[] source, int count) {
    floats.put(to, source, 0, count);
  }

  /** Copies part of an array to here. */
  public void write(int to, float[] source, int from, int count) {
    floats.put(to, source, from, count);
  }

  /** Returns one number. */
  public float get(int index) {
    return floats.get(index);
  }

  /** Sets one number. */
  public void set(int index, float value) {
    floats.put(index, value);
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
    int count = 1;
    for (int extent : extents) {
      count = Math.multiplyExact(count, extent);
    }
    INDArray part =
        count == size ? array : array.get(NDArrayIndex.interval(start, (long) start + count));
    return part.reshape('c', Arrays.stream(extents).asLongStream().toArray());
  }

  @Override
  public void close() {
    array.close();
  }
}
