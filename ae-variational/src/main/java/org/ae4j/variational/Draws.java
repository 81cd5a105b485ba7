package org.ae4j.variational;

import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Several codes per example: rows of one example follow one another.
 *
 * @param count how many
 */
record Draws(int count) {
  /** Returns every row so many times: from {@code [batch, …]} to {@code [count·batch, …]}. */
  Tensor repeat(Tensor rows) {
    long[] extents = rows.shape().extents();
    long[] apart = new long[extents.length + 1];
    System.arraycopy(extents, 1, apart, 2, extents.length - 1);
    apart[0] = extents[0];
    apart[1] = 1;
    Shape column = Shape.of(apart);
    return rows.reshape(column)
        .broadcast(column.with(1, count))
        .reshape(rows.shape().with(0, extents[0] * count));
  }

  /**
   * Returns one row of numbers per example: from {@code [count·batch]} to {@code [batch, count]}.
   */
  Tensor perExample(Tensor perRow) {
    return perRow.reshape(Shape.batchOf(count));
  }
}
