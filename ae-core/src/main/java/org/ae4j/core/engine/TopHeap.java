package org.ae4j.core.engine;

/** The few largest of many numbers: a heap whose root is the smallest one that is kept. */
final class TopHeap {
  private final long[] heap;
  private int wanted;
  private int size;

  TopHeap(int most) {
    this.heap = new long[most];
  }

  /** Returns how many it can keep. */
  int most() {
    return heap.length;
  }

  /** Forgets all elements; so many of the next ones are kept. */
  void clear(int count) {
    wanted = count;
    size = 0;
  }

  /** Returns the index of an element that is kept. */
  int index(int element) {
    return ~(int) heap[element];
  }

  /**
   * Offers every element of a row.
   *
   * @param from where the row begins
   */
  void offer(float[] values, int from, int width) {
    for (int i = 0; i < wanted; i++) {
      add(entry(values[from + i], i));
    }
    float smallest = values[from + index(0)];
    for (int i = wanted; i < width; i++) {
      // Not greater alone: what is not a number is compared by its key.
      if (!(values[from + i] <= smallest)) {
        long entry = entry(values[from + i], i);
        if (entry > heap[0]) {
          sink(entry);
          smallest = values[from + index(0)];
        }
      }
    }
  }

  /** Orders by value, then the first index first. */
  private static long entry(float value, int index) {
    return (long) TopKernel.ordered(value) << Integer.SIZE | (~index & 0xffffffffL);
  }

  private void add(long entry) {
    int place = size++;
    while (place > 0 && heap[(place - 1) / 2] > entry) {
      heap[place] = heap[(place - 1) / 2];
      place = (place - 1) / 2;
    }
    heap[place] = entry;
  }

  /** Replaces the root. */
  private void sink(long entry) {
    int place = 0;
    while (true) {
      int child = 2 * place + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= entry) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = entry;
  }
}
