package org.ae4j.conv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.LayerStyle;

/**
 * Filters in groups: the channels are split into equal parts, each part has filters of its own, and
 * what they make is put side by side. With {@code g} groups there are a {@code g}-th of the
 * weights: Xie et al. (2017), <a href="https://arxiv.org/abs/1611.05431">Aggregated residual
 * transformations</a>. A normalisation acts within each group.
 *
 * <p>Each group is a convolution of its own, since the back end has none in groups; many groups of
 * few channels save weights, not time.
 *
 * <p>Weights: those of the block at {@code group1} and so on.
 *
 * @param groups how many, at least 2
 * @param block applied to each part; its channels are those of one group
 */
public record GroupedBlock(int groups, FilterBlock block) implements FilterBlock {
  public GroupedBlock {
    Objects.requireNonNull(block, "block");
    if (groups < 2) {
      throw new ConfigurationException("groups must be at least 2, but were " + groups);
    }
  }

  @Override
  public int channels() {
    return Math.multiplyExact(groups, block.channels());
  }

  @Override
  public LayerStyle style() {
    return block.style();
  }

  @Override
  public GroupedBlock withStyle(LayerStyle other) {
    return new GroupedBlock(groups, block.withStyle(other));
  }

  /**
   * Returns the same with another number of maps in all.
   *
   * @throws ConfigurationException if it cannot be divided among the groups
   */
  @Override
  public GroupedBlock withChannels(int number) {
    if (number % groups != 0) {
      throw new ConfigurationException(
          number + " channels cannot be divided among " + groups + " groups");
    }
    return new GroupedBlock(groups, block.withChannels(number / groups));
  }

  @Override
  public String label() {
    return block.label() + ", " + groups + " groups";
  }

  private FeatureMaps part(FeatureMaps before) {
    if (before.channels() % groups != 0) {
      throw new ShapeException(
          "%s has %d channels, which cannot be divided among %d groups"
              .formatted(before, before.channels(), groups));
    }
    return before.withChannels(before.channels() / groups);
  }

  @Override
  public FeatureMaps after(FeatureMaps before) {
    return block.after(part(before)).withChannels(channels());
  }

  @Override
  public Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches) {
    FeatureMaps part = part(before);
    List<Tensor> made = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      Tensor channels = x.slice(3, (long) i * part.channels(), part.channels());
      made.add(block.apply(channels, part, scope.child("group" + (i + 1)), switches));
    }
    return Functions.concat(3, made);
  }

  @Override
  public ReceptiveField sees(ReceptiveField seen, FeatureMaps before) {
    return block.sees(seen, part(before));
  }

  @Override
  public List<Block> mirrored(FeatureMaps before, Upsampling upsampling) {
    List<Block> back = new ArrayList<>();
    for (Block step : block.mirrored(part(before), upsampling)) {
      back.add(step instanceof FilterBlock filters ? new GroupedBlock(groups, filters) : step);
    }
    return back;
  }
}
