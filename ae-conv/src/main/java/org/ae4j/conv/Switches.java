package org.ae4j.conv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * What pooling leaves for unpooling: for every pooled value, the place in its window that it came
 * from. What was left last is taken first.
 */
public final class Switches {
  private final Deque<Tensor> left = new ArrayDeque<>();

  Switches() {}

  /**
   * Leaves the switches of one pooling.
   *
   * @param places shape {@code [batch, height, width, channels]}, numbers from 0
   */
  void leave(Tensor places) {
    left.push(places);
  }

  /**
   * Takes the switches that were left last.
   *
   * @param pooled the maps to unpool
   * @return of the same shape as those
   * @throws ShapeException if there are none, or those of maps of another size
   */
  Tensor take(Tensor pooled) {
    Tensor places = left.poll();
    if (places == null || !places.shape().equals(pooled.shape())) {
      throw new ShapeException(
          "unpooling %s needs as many switches, but %s; let every unpooling undo a pooling with"
                  .formatted(
                      pooled.shape(),
                      places == null ? "none are left" : "they are " + places.shape())
              + " switches, the last one first");
    }
    return places;
  }

  /**
   * Returns rows with all switches behind them, in the order in which they were left.
   *
   * @param rows shape {@code [batch, numbers]}
   */
  Tensor behind(Tensor rows) {
    List<Tensor> parts = new ArrayList<>(List.of(rows));
    left.descendingIterator().forEachRemaining(places -> parts.add(places.flatten()));
    return Functions.concat(1, parts);
  }

  /**
   * Returns the switches that lie behind the numbers of a code.
   *
   * @param code shape {@code [batch, numbers + switches]}
   * @param numbers where they begin
   * @param sizes of the pooled maps, in the order in which they were left
   */
  static Switches of(Tensor code, long numbers, List<FeatureMaps> sizes) {
    Switches switches = new Switches();
    long start = numbers;
    for (FeatureMaps size : sizes) {
      Tensor flat = code.slice(1, start, size.size());
      switches.leave(flat.reshape(size.batched(code.shape().extent(0))));
      start += size.size();
    }
    return switches;
  }
}
