package org.ae4j.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.loss.Losses;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The geometry of a convolutional autoencoder")
class GeometryTest {
  private static final LayerStyle LINEAR = LayerStyle.of(Activation.LINEAR);

  static Stream<Arguments> readyMade() {
    return Stream.of(
        Arguments.of(ConvConfig.for28x28(), Shape.of(28, 28), "7×7×32"),
        Arguments.of(ConvConfig.for32x32(), Shape.of(32, 32, 3), "4×4×128"),
        Arguments.of(ConvConfig.for64x64(), Shape.of(64, 64), "4×4×64"),
        Arguments.of(ConvConfig.forSignals(), Shape.of(140), "18×32"));
  }

  @ParameterizedTest
  @MethodSource("readyMade")
  @DisplayName("leads down to small maps and back to the example's own size")
  void readyMade(ConvConfig config, Shape example, String smallest) {
    List<FeatureMaps> down = config.sizes(example);
    assertThat(down.get(down.size() - 1)).hasToString(smallest);
    for (Upsampling upsampling : Upsampling.values()) {
      List<FeatureMaps> up = ConvDecoder.mirror(config, example, upsampling).sizes();
      assertThat(up.get(0)).isEqualTo(down.get(down.size() - 1));
      assertThat(up.get(up.size() - 1)).isEqualTo(down.get(0));
    }
  }

  @Test
  @DisplayName("is mirrored whatever the size, stride, padding and dilation")
  void anySize() {
    for (int size = 7; size < 24; size++) {
      for (Padding padding : Padding.values()) {
        ConvConfig config =
            ConvConfig.ofImages(
                Block.convolution(2, 3).withPadding(padding).withDilation(2),
                Block.convolution(3, 2, 2).withPadding(padding),
                new PoolingBlock(Pooling.MAX, 1, 1, padding));
        Shape example = Shape.of(size, size + 3);
        for (Upsampling upsampling : Upsampling.values()) {
          Autoencoder autoencoder =
              Conv.autoencoder(
                  config, example, new PlainLatentSpace(2), Losses.squaredError(), upsampling);
          Model model = autoencoder.model(example, Phase.TRAINING);
          assertThat(model.outputs().shape()).isEqualTo(example.batched());
        }
      }
    }
  }

  @Test
  @DisplayName("of the Keras blog's autoencoder has a code of 4×4×8 and weighs as much as there")
  void kerasBlog() {
    Model model = Conv.kerasBlog(Losses.bernoulli()).model(Shape.of(28, 28), Phase.TRAINING);
    assertThat(model.latent().code().shape()).isEqualTo(Shape.batchOf(4, 4, 8));
    assertThat(model.outputs().shape()).isEqualTo(Shape.batchOf(28, 28));
    long weights =
        model.blueprint().weights().values().stream().mapToLong(w -> w.leaf().shape().size()).sum();
    // 160 + 1160 + 584 on the way down, 584 + 584 + 1168 + 145 on the way up.
    assertThat(weights).isEqualTo(4385);
  }

  @Test
  @DisplayName("refuses what cannot work, with the block and the arithmetic")
  void refuses() {
    ConvConfig config =
        ConvConfig.ofImages(
            Block.maxPooling(2), Block.convolution(4, 5).withPadding(Padding.VALID));
    assertThatThrownBy(() -> Conv.autoencoder(config, Shape.of(8, 8), 2, Losses.squaredError()))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("block 2 (convolution 5) cannot work on 4×4×1")
        .hasMessageContaining("(5 - 1)·1 + 1 = 5, but the axis has 0 + 4 + 0 = 4");
    assertThatThrownBy(() -> config.sizes(Shape.of(64)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[height, width]")
        .hasMessageContaining("[64]");
    FeatureMaps start = new FeatureMaps(Layout.IMAGE, 3, 3, 2);
    assertThatThrownBy(
            () -> new ConvDecoder(start, Head.dense(), List.of(), Block.transposed(1, 3, 2, 8, 8)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("makes 4×4×2 of 8×8×1, so it cannot lead back from 3×3×2");
  }

  @Test
  @DisplayName("refuses outputs that the decoder does not make")
  void refusesOutputs() {
    Autoencoder autoencoder =
        Conv.autoencoder(ConvConfig.for28x28(), Shape.of(28, 28), 2, Losses.squaredError());
    assertThatThrownBy(() -> autoencoder.model(Shape.of(32, 32), Phase.INFERENCE).outputs())
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("28×28")
        .hasMessageContaining("[32, 32]");
  }

  @Test
  @DisplayName("sees of the example what the formula of the receptive field says")
  void receptiveField() {
    ConvConfig config =
        ConvConfig.ofSignals(
                Block.convolution(2, 3).withDilation(2).withStyle(LINEAR),
                Block.averagePooling(2),
                Block.convolution(2, 4, 2).withStyle(LINEAR))
            .withHead(Head.plain());
    Shape example = Shape.of(60);
    // 1, then 1 + 4·1 = 5, then 5 + 1·1 = 6, then 6 + 3·2 = 12; places are 4 apart.
    assertThat(config.receptiveField(example)).isEqualTo(new ReceptiveField(12, 4));
    Workbench bench = Workbench.of(Phase.INFERENCE, 1);
    Tensor input = bench.data("input", example);
    Tensor features =
        new ConvEncoder(config).encode(input, Shape.of(2), bench.scope().child("encoder"));
    double[] left = slopes(bench, input, features.slice(1, 6, 1));
    double[] right = slopes(bench, input, features.slice(1, 7, 1));
    int[] seen = places(left);
    assertThat(seen).hasSize(12);
    assertThat(places(right)).containsExactly(Arrays.stream(seen).map(i -> i + 4).toArray());
  }

  static Stream<Arguments> kindsOfBlocks() {
    Block filter = Block.convolution(2, 3).withStyle(LINEAR);
    Block dilated = Block.convolution(2, 3).withDilation(2).withStyle(LINEAR);
    Block pooling = Block.averagePooling(2);
    return Stream.of(
        // 1 + 2, then + 4; the way beside sees less.
        Arguments.of(List.of(new ResidualBlock(List.of(filter, dilated), Activation.LINEAR)), 7, 1),
        Arguments.of(
            List.of(filter, Block.grouped(2, Block.convolution(1, 5, 2).withStyle(LINEAR))), 7, 2),
        Arguments.of(List.of(Block.resize(48)), 1, 0.5),
        // Three neighbours are copies of two.
        Arguments.of(List.of(pooling, Block.resize(24), filter), 4, 1),
        Arguments.of(List.of(Block.transposed(2, 4, 2, 1, 48).withStyle(LINEAR)), 2, 0.5),
        Arguments.of(List.of(pooling, Block.transposed(2, 5, 2, 1, 24).withStyle(LINEAR)), 6, 1),
        Arguments.of(
            List.of(Block.maxPoolingWithSwitches(2), new UnpoolingBlock(2, Padding.SAME, 1, 24)),
            2,
            1));
  }

  @ParameterizedTest
  @MethodSource("kindsOfBlocks")
  @DisplayName("sees what changes a place of its maps, whatever the kind of block")
  void receptiveFieldByKind(List<Block> blocks, double places, double jump) {
    ConvConfig config = ConvConfig.ofSignals(blocks.toArray(Block[]::new));
    assertThat(config.receptiveField(Shape.of(24))).isEqualTo(new ReceptiveField(places, jump));
    boolean[][] changes = changes(blocks);
    // Away from the edges: four neighbours, and those two places of the example further on.
    int middle = (int) (10 / jump);
    int apart = (int) (2 / jump);
    int most = 0;
    for (int place = middle; place < middle + 4; place++) {
      int[] seen = seen(changes[place]);
      most = Math.max(most, seen[seen.length - 1] - seen[0] + 1);
      assertThat(seen(changes[place + apart]))
          .containsExactly(Arrays.stream(seen).map(i -> i + 2).toArray());
    }
    assertThat(most).isEqualTo((int) places);
  }

  /** Returns which places of maps change with every place of a signal of 24 points. */
  private static boolean[][] changes(List<Block> blocks) {
    Workbench bench = Workbench.of(Phase.INFERENCE, 1);
    Tensor x = bench.given("x", Shape.of(1, 24, 1), all(0.5, 24));
    FeatureMaps start = new FeatureMaps(Layout.SIGNAL, 1, 24, 1);
    Tensor maps =
        Sizes.apply(x, start, blocks, bench.scope(), new Switches()).get(blocks.size()).sum(3);
    double[] before = bench.evaluate(maps);
    boolean[][] changes = new boolean[before.length][24];
    for (int i = 0; i < 24; i++) {
      double[] changed = all(0.5, 24);
      changed[i] = 2;
      double[] after = bench.set(x, changed).evaluate(maps);
      for (int place = 0; place < before.length; place++) {
        changes[place][i] = Math.abs(after[place] - before[place]) > 1e-9;
      }
    }
    return changes;
  }

  private static int[] seen(boolean[] changes) {
    return IntStream.range(0, changes.length).filter(i -> changes[i]).toArray();
  }

  private static double[] slopes(Workbench bench, Tensor input, Tensor part) {
    return bench.evaluate(Gradients.of(part.sumAll(), List.of(input)).get(0));
  }

  private static int[] places(double[] slopes) {
    return IntStream.range(0, slopes.length).filter(i -> slopes[i] != 0).toArray();
  }

  @Test
  @DisplayName("leaves a checkerboard where a kernel is no multiple of the stride")
  void checkerboard() {
    assertThat(overlaps(Block.transposed(1, 3, 2, 10, 10))).containsExactly(1.0, 2.0, 4.0);
    assertThat(overlaps(Block.transposed(1, 4, 2, 10, 10))).containsExactly(4.0);
    assertThat(overlaps(Block.resize(10, 10), Block.convolution(1, 3))).containsExactly(9.0);
  }

  /** Returns the different values away from the edges that equal values and filters lead to. */
  private static double[] overlaps(Block... blocks) {
    Workbench bench = Workbench.of(Phase.INFERENCE, 1);
    Tensor ones = bench.given("ones", Shape.of(5, 5, 1), all(1, 25));
    FeatureMaps start = new FeatureMaps(Layout.IMAGE, 5, 5, 1);
    Tensor result =
        Sizes.apply(ones, start, List.of(blocks), bench.scope(), new Switches()).get(blocks.length);
    bench
        .blueprint()
        .weights()
        .forEach((path, weight) -> fill(bench, weight.leaf(), path.endsWith("filters") ? 1 : 0));
    Tensor inner = result.slice(1, 3, 4).slice(2, 3, 4);
    return Arrays.stream(bench.evaluate(inner)).distinct().sorted().toArray();
  }

  private static void fill(Workbench bench, Tensor leaf, double value) {
    bench.set(leaf, all(value, Math.toIntExact(leaf.shape().size())));
  }

  private static double[] all(double value, int count) {
    double[] values = new double[count];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  @DisplayName("is shown as a table of the sizes on the way down and up")
  void tables() {
    ConvConfig config = ConvConfig.for28x28();
    assertThat(config.summary(Shape.of(28, 28)).lines())
        .hasSize(3)
        .allMatch(line -> line.length() == 80)
        .anyMatch(line -> line.startsWith("convolution 4, stride 2") && line.contains("7×7×32"));
    assertThat(ConvDecoder.mirror(config, Shape.of(28, 28), Upsampling.RESIZE).summary().lines())
        .anyMatch(line -> line.startsWith("resize") && line.contains("28×28×16"));
  }
}
