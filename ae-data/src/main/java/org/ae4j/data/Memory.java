package org.ae4j.data;

import org.ae4j.core.DataException;

/** Whether data fits into this process, asked before memory is taken for it. */
final class Memory {
  private static final long BYTES_PER_ROW = 24;

  private Memory() {}

  /** Refuses data that would not fit even into an empty heap. */
  static void require(long numbers, long rows, String name) {
    long needed = numbers * Float.BYTES + rows * BYTES_PER_ROW;
    long most = Runtime.getRuntime().maxMemory();
    if (needed > most) {
      throw new DataException(
          name
              + " needs "
              + megabytes(needed)
              + " of memory, but Java may use "
              + megabytes(most)
              + "; raise -Xmx or use a part of the data");
    }
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
