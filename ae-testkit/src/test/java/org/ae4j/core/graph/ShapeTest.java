package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.ShapeException;
import org.ae4j.core.engine.Compiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A shape")
class ShapeTest {
  @Test
  @DisplayName("writes the batch by name")
  void text() {
    assertThat(Shape.batchOf(28, 28)).hasToString("[batch, 28, 28]");
    assertThat(Shape.of(-3, 5)).hasToString("[3·batch, 5]");
    assertThat(Shape.scalar()).hasToString("[]");
  }

  @Test
  @DisplayName("refuses empty axes and many that depend on the batch")
  void refuses() {
    assertThatThrownBy(() -> Shape.of(3, 0))
        .isInstanceOf(ShapeException.class)
        .hasMessage("an extent must not be zero, but was [3, 0]");
    assertThatThrownBy(() -> Shape.of(-1, -2, -3))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("depend on the batch, but was [-1, -2, -3]");
  }

  @Test
  @DisplayName("counts axes from the end where they are negative")
  void axes() {
    Shape shape = Shape.batchOf(4, 7);
    assertThat(shape.extent(-1)).isEqualTo(7);
    assertThat(shape.with(-2, 9)).isEqualTo(Shape.batchOf(9, 7));
    assertThatThrownBy(() -> shape.extent(3))
        .isInstanceOf(ShapeException.class)
        .hasMessage("axis 3 does not exist in [batch, 4, 7]");
    assertThatThrownBy(() -> shape.extent(-4)).isInstanceOf(ShapeException.class);
  }

  @Test
  @DisplayName("puts the batch in front and takes it away")
  void batch() {
    assertThat(Shape.of(4, 7).batched()).isEqualTo(Shape.batchOf(4, 7));
    assertThat(Shape.batchOf(4, 7).example()).isEqualTo(Shape.of(4, 7));
    assertThat(Shape.batchOf().example()).isEqualTo(Shape.scalar());
    assertThatThrownBy(() -> Shape.scalar().example()).isInstanceOf(ShapeException.class);
  }

  @Test
  @DisplayName("knows its size as a multiple of the batch, and in numbers once that is known")
  void sizes() {
    assertThat(Shape.of(-2, 5).size()).isEqualTo(-10);
    assertThat(Shape.of(4, 5).size()).isEqualTo(20);
    assertThat(Shape.of(-2, 5).resolve(8)).containsExactly(16, 5);
    assertThat(Shape.of(4, 5).dependsOnBatch()).isFalse();
    assertThat(Shape.of(4, -1).dependsOnBatch()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {46_341, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE})
  @DisplayName("refuses more numbers than an array holds, and says how many that is")
  void tooLarge(long extent) {
    assertThat(Shape.of(Integer.MAX_VALUE).size()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> Shape.of(extent, extent))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("more than 2147483647 numbers");
  }

  @Test
  @DisplayName("of one example may fit where that of a batch does not")
  void batchTooLarge() {
    Shape large = Shape.batchOf(1 << 20);
    assertThatThrownBy(() -> Shape.of(-(1L << 20)).resolve(1 << 20))
        .isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> Shape.count(large.resolve(1 << 20)))
        .isInstanceOf(ShapeException.class);
    Compiler compiler = new Compiler(1 << 12).result(Leaf.of("x", large).square());
    assertThatThrownBy(compiler::bytes)
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "[4096, 1048576] has more than 2147483647 numbers, the most that an array holds; "
                + "take smaller layers or batches");
  }

  @Test
  @DisplayName("is equal to one of the same extents and cannot be changed from outside")
  void values() {
    long[] extents = {2, 3};
    Shape shape = Shape.of(extents);
    extents[0] = 9;
    shape.extents()[1] = 9;
    assertThat(shape).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
    assertThat(shape).isNotEqualTo(Shape.of(3, 2));
  }
}
