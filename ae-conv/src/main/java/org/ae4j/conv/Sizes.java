package org.ae4j.conv;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Tensor;

/** Walks through blocks: the sizes between them, and the maps. */
final class Sizes {
  private Sizes() {}

  /**
   * Returns the size before every block and after the last.
   *
   * @throws ShapeException if a block cannot work on what it gets, with its number
   */
  static List<FeatureMaps> of(FeatureMaps start, List<Block> blocks) {
    List<FeatureMaps> sizes = new ArrayList<>(List.of(start));
    for (Block block : blocks) {
      FeatureMaps before = sizes.get(sizes.size() - 1);
      try {
        sizes.add(block.after(before));
      } catch (ShapeException | ConfigurationException refusal) {
        throw new ShapeException(
            "block %d (%s) cannot work on %s: %s"
                .formatted(sizes.size(), block.label(), before, refusal.getMessage()),
            refusal);
      }
    }
    return List.copyOf(sizes);
  }

  /** Returns how many switches blocks leave or take per example. */
  static int switches(FeatureMaps start, List<Block> blocks) {
    List<FeatureMaps> sizes = of(start, blocks);
    int count = 0;
    for (int i = 0; i < blocks.size(); i++) {
      count = Math.addExact(count, blocks.get(i).switches(sizes.get(i)));
    }
    return count;
  }

  /** Returns the maps before every block and after the last. */
  static List<Tensor> apply(
      Tensor x, FeatureMaps start, List<Block> blocks, Scope scope, Switches switches) {
    List<FeatureMaps> sizes = of(start, blocks);
    List<Tensor> maps = new ArrayList<>(List.of(x));
    for (int i = 0; i < blocks.size(); i++) {
      Scope place = scope.child("block" + (i + 1));
      maps.add(blocks.get(i).apply(maps.get(i), sizes.get(i), place, switches));
    }
    return List.copyOf(maps);
  }
}
