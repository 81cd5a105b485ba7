package org.ae4j.core.graph;

/** Walks over the elements of a row-major array. */
public final class Strides {
  private Strides() {}

  /** Returns how far apart neighbours are along each axis. */
  public static int[] of(int[] extents) {
    int[] strides = new int[extents.length];
    int stride = 1;
    for (int axis = extents.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= extents[axis];
    }
    return strides;
  }

  /** Returns where the element at a position lies. */
  public static int offset(int[] position, int[] strides) {
    int offset = 0;
    for (int axis = 0; axis < position.length; axis++) {
      offset += position[axis] * strides[axis];
    }
    return offset;
  }

  /** Moves to the next position in row-major order, back to the first after the last. */
  public static void advance(int[] position, int[] extents) {
    for (int axis = position.length - 1; axis >= 0; axis--) {
      if (++position[axis] < extents[axis]) {
        return;
      }
      position[axis] = 0;
    }
  }
}
