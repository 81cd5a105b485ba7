package org.ae4j.conv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.Decoder;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * From a code to small feature maps, and by blocks to an image or a signal of fixed size.
 *
 * <p>Weights: the head's at {@code head}, those of the blocks at {@code block1} and so on; the last
 * number is that of {@code last}.
 *
 * @param start the size of the maps that the head makes
 * @param head what makes maps of a code
 * @param blocks from those maps on
 * @param last the block that ends the decoder; its style's activation, normalisation and dropout
 *     give way to none, and its channels to those that the loss asks for
 */
public record ConvDecoder(FeatureMaps start, Head head, List<Block> blocks, FilterBlock last)
    implements Decoder {
  private static final int KERNEL = 3;

  public ConvDecoder {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(head, "head");
    blocks = List.copyOf(blocks);
    last = last.withStyle(last.style().last(Activation.LINEAR));
    Sizes.of(start, all(blocks, last));
  }

  /**
   * Returns the decoder that leads back the way that an encoder leads: every block is undone by its
   * mirror image, the last one first.
   *
   * @param example the shape of one example
   * @param upsampling how strided convolutions are undone; pooling is undone by repeating values
   * @throws ShapeException if the encoder cannot work on such examples
   */
  public static ConvDecoder mirror(ConvConfig encoder, Shape example, Upsampling upsampling) {
    List<FeatureMaps> sizes = encoder.sizes(example);
    List<Block> back = new ArrayList<>();
    for (int i = encoder.blocks().size() - 1; i >= 0; i--) {
      back.addAll(encoder.blocks().get(i).mirrored(sizes.get(i), upsampling));
    }
    int end = back.size() - 1;
    boolean filtered = end >= 0 && back.get(end) instanceof FilterBlock;
    FilterBlock last =
        filtered
            ? (FilterBlock) back.remove(end)
            : Block.convolution(sizes.get(0).channels(), KERNEL);
    return new ConvDecoder(sizes.get(sizes.size() - 1), encoder.head(), back, last);
  }

  private static List<Block> all(List<Block> blocks, FilterBlock last) {
    List<Block> all = new ArrayList<>(blocks);
    all.add(last);
    return all;
  }

  /** Returns the size that every block starts from and what the last one gives. */
  public List<FeatureMaps> sizes() {
    return Sizes.of(start, all(blocks, last));
  }

  /** Returns a table of the sizes on the way up, one block per line, 80 columns wide. */
  public String summary() {
    return Table.of(sizes(), all(blocks, last));
  }

  @Override
  public Tensor decode(Tensor code, Shape outputs, Scope scope) {
    List<Tensor> maps = maps(code, outputs, scope);
    return start.layout().outputs(maps.get(maps.size() - 1), outputs);
  }

  /**
   * Returns the maps that the head makes and those after every block, for pictures: shape {@code
   * [batch, height, width, channels]} each.
   *
   * @param code shape {@code [batch, …code]}
   * @param outputs the shape that one example must have
   * @param scope the decoder's place
   */
  public List<Tensor> maps(Tensor code, Shape outputs, Scope scope) {
    long numbers = numbers(code.shape());
    boolean whole = numbers == code.shape().example().size();
    Tensor flat = whole ? code : code.flatten();
    Tensor first =
        head.decode(whole ? code : flat.slice(1, 0, numbers), start, scope.child("head"));
    Switches switches = Switches.of(flat, numbers, unpooled());
    return Sizes.apply(first, start, blocks(outputs), scope, switches);
  }

  /** Returns the blocks for outputs of a shape: the last one makes as many maps as they need. */
  List<Block> blocks(Shape outputs) {
    List<FeatureMaps> sizes = sizes();
    int channels = start.layout().channels(sizes.get(sizes.size() - 1), outputs);
    return all(blocks, last.withChannels(channels));
  }

  /** Returns the sizes for outputs of a shape. */
  List<FeatureMaps> sizes(Shape outputs) {
    return Sizes.of(start, blocks(outputs));
  }

  /** Returns the sizes of the maps that are unpooled by switches, the last one first. */
  private List<FeatureMaps> unpooled() {
    List<FeatureMaps> sizes = sizes();
    List<FeatureMaps> unpooled = new ArrayList<>();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i).switches(sizes.get(i)) > 0) {
        unpooled.add(sizes.get(i));
      }
    }
    return unpooled;
  }

  /** Returns how many numbers of a code are no switches. */
  private long numbers(Shape code) {
    int switches = Sizes.switches(start, blocks);
    long numbers = code.example().size() - switches;
    if (numbers < 1) {
      throw new ShapeException(
          "the decoder unpools by %d switches behind the numbers of a code, but codes are %s"
              .formatted(switches, code.example()));
    }
    return numbers;
  }
}
