package org.ae4j.core.engine;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.graph.MatMul;

/**
 * Matrix products one factor of which has few elements. They read and write whole rows of the other
 * factor and of the result, in the order of the elements.
 */
final class SparseProducts {
  private SparseProducts() {}

  /** Returns the kernel of a product, or null if it is to be computed densely. */
  static Kernel of(Node node, List<Storage> inputs, Storage result) {
    MatMul product = (MatMul) node.operation;
    Node first = node.inputs.get(0);
    Node second = node.inputs.get(1);
    boolean plain = !product.transposeFirst() && !product.transposeSecond();
    boolean turned = product.transposeFirst() && !product.transposeSecond();
    if (plain && Density.sparse(first)) {
      return new Gathered(inputs.get(0), first.extents[1], inputs.get(1), result, node.extents);
    }
    if (turned && Density.sparse(first)) {
      return new Scattered(inputs.get(0), inputs.get(1), first.extents, result, node.extents[1]);
    }
    if (turned && Density.sparse(second)) {
      Storage transposed = Storage.of(node.size);
      Kernel scattered =
          new Scattered(inputs.get(1), inputs.get(0), second.extents, transposed, node.extents[0]);
      Kernel back = new TiledTranspose(transposed, node.extents[1], node.extents[0], result);
      return new Sequence(List.of(scattered, back), List.of(transposed));
    }
    return null;
  }

  static Kernel masked(Node node, List<Storage> inputs, Storage result) {
    return new Masked(inputs, result, node.extents, node.inputs.get(0).extents[1]);
  }

  private static void add(float[] sums, float[] row, float factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += row[i] * factor;
    }
  }

  /** {@code c[i] = Σ a[i, l] · b[l]}. */
  private static final class Gathered implements Kernel {
    private final SparseRows elements;
    private final Storage rows;
    private final Storage result;
    private final int count;
    private final float[] row;
    private final float[] sums;

    Gathered(Storage sparse, int inner, Storage rows, Storage result, int[] extents) {
      this.elements = new SparseRows(sparse, inner);
      this.rows = rows;
      this.result = result;
      this.count = extents[0];
      this.row = new float[extents[1]];
      this.sums = new float[extents[1]];
    }

    @Override
    public void run() {
      for (int i = 0; i < count; i++) {
        elements.find(i);
        Arrays.fill(sums, 0);
        for (int e = 0; e < elements.count(); e++) {
          rows.read(elements.column(e) * row.length, row, row.length);
          add(sums, row, elements.value(e));
        }
        result.write(i * sums.length, sums, sums.length);
      }
    }
  }

  /** {@code c[l] = Σ a[i, l] · b[i]}. */
  private static final class Scattered implements Kernel {
    private final SparseRows elements;
    private final Storage rows;
    private final Storage result;
    private final int count;
    private final int targets;
    private final float[] row;
    private final float[] sums;

    Scattered(Storage sparse, Storage rows, int[] extents, Storage result, int width) {
      this.elements = new SparseRows(sparse, extents[1]);
      this.rows = rows;
      this.result = result;
      this.count = extents[0];
      this.targets = extents[1];
      this.row = new float[width];
      this.sums = new float[width];
    }

    @Override
    public void run() {
      Arrays.fill(sums, 0);
      for (int l = 0; l < targets; l++) {
        result.write(l * sums.length, sums, sums.length);
      }
      for (int i = 0; i < count; i++) {
        elements.find(i);
        rows.read(i * row.length, row, row.length);
        for (int e = 0; e < elements.count(); e++) {
          int start = elements.column(e) * sums.length;
          result.read(start, sums, sums.length);
          add(sums, row, elements.value(e));
          result.write(start, sums, sums.length);
        }
      }
    }
  }

  /** {@code c[i, l] = a[i] · b[l]} where the mask has elements, else 0. */
  private static final class Masked implements Kernel {
    private final SparseRows elements;
    private final Storage first;
    private final Storage second;
    private final Storage result;
    private final int count;
    private final float[] left;
    private final float[] right;
    private final float[] products;

    Masked(List<Storage> inputs, Storage result, int[] extents, int inner) {
      this.elements = new SparseRows(inputs.get(2), extents[1]);
      this.first = inputs.get(0);
      this.second = inputs.get(1);
      this.result = result;
      this.count = extents[0];
      this.left = new float[inner];
      this.right = new float[inner];
      this.products = new float[extents[1]];
    }

    @Override
    public void run() {
      for (int i = 0; i < count; i++) {
        elements.find(i);
        first.read(i * left.length, left, left.length);
        Arrays.fill(products, 0);
        for (int e = 0; e < elements.count(); e++) {
          int column = elements.column(e);
          second.read(column * right.length, right, right.length);
          products[column] = dot(left, right);
        }
        result.write(i * products.length, products, products.length);
      }
    }

    /** Four sums at once, because one addition has to wait for the one before. */
    private static float dot(float[] a, float[] b) {
      int whole = a.length - a.length % 4;
      float s0 = 0;
      float s1 = 0;
      float s2 = 0;
      float s3 = 0;
      for (int i = 0; i < whole; i += 4) {
        s0 += a[i] * b[i];
        s1 += a[i + 1] * b[i + 1];
        s2 += a[i + 2] * b[i + 2];
        s3 += a[i + 3] * b[i + 3];
      }
      for (int i = whole; i < a.length; i++) {
        s0 += a[i] * b[i];
      }
      return (s0 + s1) + (s2 + s3);
    }
  }
}
