package org.ae4j.core.engine;

/** Swaps rows and columns of a matrix, some rows at a time so that they stay in the cache. */
final class TiledTranspose implements Kernel {
  private static final int TILE = 64;

  private final Storage input;
  private final int rows;
  private final int columns;
  private final Storage result;
  private final float[] tile;
  private final float[] column = new float[TILE];

  /**
   * Makes the kernel.
   *
   * @param rows rows of the input
   * @param columns columns of the input
   */
  TiledTranspose(Storage input, int rows, int columns, Storage result) {
    this.input = input;
    this.rows = rows;
    this.columns = columns;
    this.result = result;
    this.tile = new float[TILE * columns];
  }

  @Override
  public void run() {
    for (int first = 0; first < rows; first += TILE) {
      int count = Math.min(TILE, rows - first);
      input.read(first * columns, tile, count * columns);
      for (int j = 0; j < columns; j++) {
        for (int i = 0; i < count; i++) {
          column[i] = tile[i * columns + j];
        }
        result.write(j * rows + first, column, count);
      }
    }
  }
}
