package org.ae4j.conv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;
import org.ae4j.core.layer.Activation;

/**
 * Blocks whose result is added to what they were given: He et al. (2016), <a
 * href="https://arxiv.org/abs/1512.03385">Deep residual learning for image recognition</a>. Where
 * they change the number of channels, a 1×1 convolution does so beside them.
 *
 * <p>Weights: those of the blocks at {@code block1} and so on; {@code shortcut} {@code [1, 1, in,
 * out]} where channels change.
 *
 * @param blocks at least one; together they keep height and width
 * @param activation what is applied to the sum
 */
public record ResidualBlock(List<Block> blocks, Activation activation) implements Block {
  private static final Window ONE = new Window(WindowAxis.single(), WindowAxis.single());

  public ResidualBlock {
    blocks = List.copyOf(blocks);
    Objects.requireNonNull(activation, "activation");
    if (blocks.isEmpty()) {
      throw new ConfigurationException("a residual block needs at least one block");
    }
  }

  @Override
  public String label() {
    return "residual of " + blocks.size();
  }

  @Override
  public FeatureMaps after(FeatureMaps before) {
    List<FeatureMaps> sizes = Sizes.of(before, blocks);
    FeatureMaps after = sizes.get(blocks.size());
    if (!after.samePlaces(before)) {
      throw new ShapeException(
          "the blocks of a residual block must keep height and width, but these lead from "
              + before
              + " to "
              + after);
    }
    if (Sizes.switches(before, blocks) > 0) {
      throw new ShapeException(
          "a residual block keeps height and width, so it has nothing to pool with switches");
    }
    return after;
  }

  @Override
  public Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches) {
    Tensor result = Sizes.apply(x, before, blocks, scope, switches).get(blocks.size());
    int in = before.channels();
    int out = after(before).channels();
    Tensor shortcut =
        in == out
            ? x
            : Spatial.convolution(
                x,
                scope.weight("shortcut", Shape.of(1, 1, in, out), Activation.LINEAR.initialiser()),
                ONE);
    return activation.apply(result.add(shortcut));
  }

  /** The way through the blocks sees more than the way beside them. */
  @Override
  public ReceptiveField sees(ReceptiveField seen, FeatureMaps before) {
    List<FeatureMaps> sizes = Sizes.of(before, blocks);
    ReceptiveField field = seen;
    for (int i = 0; i < blocks.size(); i++) {
      field = blocks.get(i).sees(field, sizes.get(i));
    }
    return field;
  }

  /**
   * Returns one residual block of the mirrored blocks in reverse order. They keep their styles, so
   * that of {@link Block#residual} is linear first, and its last has a ReLU before the one that
   * follows the sum.
   */
  @Override
  public List<Block> mirrored(FeatureMaps before, Upsampling upsampling) {
    List<FeatureMaps> sizes = Sizes.of(before, blocks);
    List<Block> back = new ArrayList<>();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      back.addAll(blocks.get(i).mirrored(sizes.get(i), upsampling));
    }
    return List.of(new ResidualBlock(back, activation));
  }
}
