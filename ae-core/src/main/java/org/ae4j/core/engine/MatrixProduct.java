package org.ae4j.core.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A product of two matrices, each of which may be transposed first, by the library that is faster
 * for its size.
 */
final class MatrixProduct implements Kernel {
  private final int rows;
  private final int columns;
  private final Blas.Matrix first;
  private final Blas.Matrix second;
  private final Blas.Matrix target;
  private final int inner;
  private final float kept;

  private MatrixProduct(
      INDArray first,
      boolean transposeFirst,
      INDArray second,
      boolean transposeSecond,
      INDArray result,
      float kept) {
    this.rows = (int) result.size(0);
    this.columns = (int) result.size(1);
    this.first = matrix(first, transposeFirst);
    this.second = matrix(second, transposeSecond);
    this.target = matrix(result, false);
    this.inner = inner(first, transposeFirst);
    this.kept = kept;
  }

  /** Returns the product that replaces what the result holds. */
  static Kernel of(INDArray a, boolean transposeA, INDArray b, boolean transposeB, INDArray to) {
    return Blas.faster((int) to.size(0), (int) to.size(1), inner(a, transposeA))
        ? new MatrixProduct(a, transposeA, b, transposeB, to, 0)
        : NativeCall.product(a, transposeA, b, transposeB, to);
  }

  /** Returns the product that is added to what the result holds. */
  static Kernel adding(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, INDArray to) {
    return Blas.faster((int) to.size(0), (int) to.size(1), inner(a, transposeA))
        ? new MatrixProduct(a, transposeA, b, transposeB, to, 1)
        : NativeCall.product(a, transposeA, b, transposeB, to).accumulating();
  }

  private static int inner(INDArray first, boolean transposed) {
    return (int) first.size(transposed ? 0 : 1);
  }

  private static Blas.Matrix matrix(INDArray array, boolean transposed) {
    FloatPointer start = (FloatPointer) array.data().addressPointer();
    return new Blas.Matrix(start, (int) array.size(1), transposed);
  }

  @Override
  public String call() {
    return "blas sgemm";
  }

  @Override
  public void run() {
    Blas.product(rows, columns, inner, first, second, kept, target);
  }
}
