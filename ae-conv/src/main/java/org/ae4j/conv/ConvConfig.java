package org.ae4j.conv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ae4j.core.Component;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.layer.Normalisation;

/**
 * The blocks of a convolutional encoder.
 *
 * @param layout what the axes of an example are
 * @param blocks from the example to the smallest maps
 * @param head what makes features of them
 */
public record ConvConfig(Layout layout, List<Block> blocks, Head head) implements Component {
  public ConvConfig {
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(head, "head");
    blocks = List.copyOf(blocks);
  }

  /** Returns an encoder of images with one code per image. */
  public static ConvConfig ofImages(Block... blocks) {
    return new ConvConfig(Layout.IMAGE, List.of(blocks), Head.dense());
  }

  /** Returns an encoder of signals with one code per signal. */
  public static ConvConfig ofSignals(Block... blocks) {
    return new ConvConfig(Layout.SIGNAL, List.of(blocks), Head.dense());
  }

  /** Returns one for images of about 28×28, such as MNIST's: to 14×14×16 and 7×7×32. */
  public static ConvConfig for28x28() {
    return ofImages(Block.convolution(16, 4, 2), Block.convolution(32, 4, 2));
  }

  /** Returns one for images of about 32×32, grey or in colour: to 4×4×128 in three halvings. */
  public static ConvConfig for32x32() {
    return ofImages(
        Block.convolution(32, 4, 2), Block.convolution(64, 4, 2), Block.convolution(128, 4, 2));
  }

  /** Returns one for images of about 64×64: to 4×4×64 in four halvings. */
  public static ConvConfig for64x64() {
    return ofImages(
        Block.convolution(32, 4, 2),
        Block.convolution(32, 4, 2),
        Block.convolution(64, 4, 2),
        Block.convolution(64, 4, 2));
  }

  /**
   * Returns one for signals of about 140 points, such as heart beats: to 18×32 in three halvings.
   */
  public static ConvConfig forSignals() {
    return ofSignals(
        Block.convolution(8, 8, 2), Block.convolution(16, 8, 2), Block.convolution(32, 8, 2));
  }

  /** Returns the same with another head. */
  public ConvConfig withHead(Head other) {
    return new ConvConfig(layout, blocks, other);
  }

  /**
   * Returns the same with another activation in all blocks with filters but those inside residual
   * blocks, of which the last is linear on purpose.
   */
  public ConvConfig withActivation(Activation other) {
    return styled(style -> style.withActivation(other));
  }

  /**
   * Returns the same with another normalisation in all blocks with filters outside residual ones.
   */
  public ConvConfig withNormalisation(Normalisation other) {
    return styled(style -> style.withNormalisation(other));
  }

  /** Returns the same with dropout in all blocks with filters outside residual ones. */
  public ConvConfig withDropout(double part) {
    return styled(style -> style.withDropout(part));
  }

  private ConvConfig styled(UnaryOperator<LayerStyle> change) {
    List<Block> changed = new ArrayList<>();
    for (Block block : blocks) {
      changed.add(
          block instanceof FilterBlock filters
              ? filters.withStyle(change.apply(filters.style()))
              : block);
    }
    return new ConvConfig(layout, changed, head);
  }

  /**
   * Returns the size of an example and of what every block gives.
   *
   * @param example the shape of one example
   * @throws ShapeException if a block does not fit, with its number and the arithmetic
   */
  public List<FeatureMaps> sizes(Shape example) {
    return Sizes.of(layout.maps(example), blocks);
  }

  /** Returns how many switches the poolings leave per example; 0 unless they are asked to. */
  public int switches(Shape example) {
    return Sizes.switches(layout.maps(example), blocks);
  }

  /** Returns what one place of the smallest maps sees of an example, edges aside. */
  public ReceptiveField receptiveField(Shape example) {
    ReceptiveField field = ReceptiveField.ofExample();
    List<FeatureMaps> sizes = sizes(example);
    for (int i = 0; i < blocks.size(); i++) {
      field = blocks.get(i).sees(field, sizes.get(i));
    }
    return field;
  }

  /** Returns a table of the sizes on the way down, one block per line, 80 columns wide. */
  public String summary(Shape example) {
    return Table.of(sizes(example), blocks);
  }
}
