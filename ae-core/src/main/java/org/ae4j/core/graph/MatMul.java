package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/** The product of two matrices, each of which may be transposed first. */
public record MatMul(boolean transposeFirst, boolean transposeSecond) implements Operation {
  @Override
  public String name() {
    return "MATMUL" + (transposeFirst ? " Aᵀ" : " A") + (transposeSecond ? "Bᵀ" : "B");
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shape first = inputs.get(0);
    Shape second = inputs.get(1);
    boolean matrices = first.rank() == 2 && second.rank() == 2;
    if (!matrices
        || first.extent(transposeFirst ? 0 : 1) != second.extent(transposeSecond ? 1 : 0)) {
      throw new ShapeException(name() + " cannot multiply " + first + " by " + second);
    }
    return Shape.of(first.extent(transposeFirst ? 1 : 0), second.extent(transposeSecond ? 0 : 1));
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Tensor first = result.inputs().get(0);
    Tensor second = result.inputs().get(1);
    Tensor towardsFirst =
        transposeFirst
            ? product(second, upstream, transposeSecond, true)
            : product(upstream, second, false, !transposeSecond);
    Tensor towardsSecond =
        transposeSecond
            ? product(upstream, first, true, transposeFirst)
            : product(first, upstream, !transposeFirst, false);
    return List.of(towardsFirst, towardsSecond);
  }

  private static Tensor product(Tensor a, Tensor b, boolean transposeA, boolean transposeB) {
    return Tensor.of(new MatMul(transposeA, transposeB), a, b);
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    int[] first = inputs.get(0).extents();
    int[] second = inputs.get(1).extents();
    double[] a = inputs.get(0).values();
    double[] b = inputs.get(1).values();
    int inner = first[transposeFirst ? 0 : 1];
    double[] result = new double[Shape.count(extents)];
    for (int i = 0; i < extents[0]; i++) {
      for (int k = 0; k < inner; k++) {
        double left = a[transposeFirst ? k * first[1] + i : i * first[1] + k];
        for (int j = 0; j < extents[1]; j++) {
          double right = b[transposeSecond ? j * second[1] + k : k * second[1] + j];
          result[i * extents[1] + j] += left * right;
        }
      }
    }
    return result;
  }
}
