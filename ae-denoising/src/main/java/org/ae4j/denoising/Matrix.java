package org.ae4j.denoising;

import java.util.stream.IntStream;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** A matrix of known numbers. */
final class Matrix {
  private final double[][] entries;

  private Matrix(double[][] entries) {
    this.entries = entries;
  }

  /** An entry by its row and column. */
  @FunctionalInterface
  interface Entry {
    double at(int row, int column);
  }

  /** Returns the matrix of these entries. */
  static Matrix of(int rows, int columns, Entry entry) {
    double[][] entries = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        entries[row][column] = entry.at(row, column);
      }
    }
    return new Matrix(entries);
  }

  /**
   * Returns the orthonormal cosine transform: row {@code k} is the cosine of {@code k} half waves
   * (DCT-II). Its transpose is its inverse.
   */
  static Matrix cosines(int size) {
    return of(
        size,
        size,
        (k, i) ->
            Math.sqrt((k == 0 ? 1.0 : 2.0) / size) * Math.cos(Math.PI * k * (i + 0.5) / size));
  }

  /** Returns the same transform of each run of {@code block} numbers on its own. */
  static Matrix blockwise(Matrix transform, int blocks) {
    int block = transform.rows();
    int size = block * blocks;
    return of(
        size, size, (i, j) -> i / block == j / block ? transform.entries[i % block][j % block] : 0);
  }

  /** Returns the matrix that puts copies of the last number behind a signal. */
  static Matrix lengthening(int from, int to) {
    return of(to, from, (i, j) -> Math.min(i, from - 1) == j ? 1 : 0);
  }

  /** Returns the matrix that keeps the first numbers of a signal. */
  static Matrix shortening(int from, int to) {
    return of(to, from, (i, j) -> i == j ? 1 : 0);
  }

  /** Returns the matrix that replaces every number by the mean of its block. */
  static Matrix blockMeans(int size, int block) {
    return of(
        size,
        size,
        (i, j) -> i / block == j / block ? 1.0 / Math.min(block, size - i / block * block) : 0);
  }

  int rows() {
    return entries.length;
  }

  int columns() {
    return entries[0].length;
  }

  Matrix transposed() {
    return of(columns(), rows(), (i, j) -> entries[j][i]);
  }

  Matrix times(Matrix other) {
    return of(
        rows(),
        other.columns(),
        (i, j) ->
            IntStream.range(0, columns())
                .mapToDouble(k -> entries[i][k] * other.entries[k][j])
                .sum());
  }

  /** Returns this as a tensor {@code [rows, columns]}. */
  Tensor tensor() {
    double[] flat =
        IntStream.range(0, rows() * columns())
            .mapToDouble(i -> entries[i / columns()][i % columns()])
            .toArray();
    return Functions.values(Shape.of(rows(), columns()), flat);
  }
}
