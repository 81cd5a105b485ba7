package org.ae4j.core.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The matrix product of the BLAS library that ND4J's processor back end brings. It is called
 * without a wrapper: a call costs a microsecond, where an operation of ND4J costs ten and {@code
 * gemm} of ND4J allocates.
 *
 * <p>Which library multiplies is decided by a rule about the size and never by a race: the same
 * machine gives the same bits.
 */
final class Blas {
  private static final String BINDING = "org.bytedeco.openblas.global.openblas_nolapack";
  private static final MethodHandle PRODUCT = bound();

  /** From this many multiplications on ND4J's oneDNN is as fast or faster: measured. */
  private static final long SMALL = 1 << 20;

  private Blas() {}

  /** Returns the product of a back end's BLAS, or null where the back end has none. */
  private static MethodHandle bound() {
    Class<?> p = FloatPointer.class;
    Class<?> i = int.class;
    Class<?> f = float.class;
    try {
      MethodType type = MethodType.methodType(void.class, i, i, i, i, i, i, f, p, i, p, i, f, p, i);
      MethodHandle found =
          MethodHandles.publicLookup().findStatic(Class.forName(BINDING), "cblas_sgemm", type);
      // Threads of ours share the work out; the library's own would change the bits.
      Nd4j.factory().blas().setMaxThreads(1);
      return found;
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  /** Returns whether it is the faster way to multiply {@code [m, k]} by {@code [k, n]}. */
  static boolean faster(int m, int n, int k) {
    return PRODUCT != null && (long) m * n * k < SMALL;
  }

  /** The layout of a factor or result: {@code stride} numbers from one row to the next. */
  record Matrix(FloatPointer start, int stride, boolean transposed) {
    private static final int PLAIN = 111;
    private static final int TRANSPOSED = 112;

    private int order() {
      return transposed ? TRANSPOSED : PLAIN;
    }
  }

  /**
   * Sets {@code c} to {@code scale · c + a · b}.
   *
   * @param m rows of the result
   * @param n columns of the result
   * @param k columns of {@code a}, once it is transposed
   */
  static void product(int m, int n, int k, Matrix a, Matrix b, float scale, Matrix c) {
    int byRow = 101;
    try {
      PRODUCT.invokeExact(
          byRow, a.order(), b.order(), m, n, k, 1f, a.start, a.stride, b.start, b.stride, scale,
          c.start, c.stride);
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("the matrix product failed", e);
    }
  }
}
