package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.ShapeException;
import org.ae4j.testkit.GradientCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A function of two numbers")
class BinaryTest {
  private final Tensor a = Leaf.of("a", Shape.of(3));
  private final Tensor b = Leaf.of("b", Shape.of(3));

  @ParameterizedTest
  @EnumSource(Binary.class)
  @DisplayName("has first and second derivatives towards both")
  void derivatives(Binary function) {
    GradientCheck.of(Tensor.of(function, a, b))
        .with(a, 0.7, 1.9, 2.6)
        .with(b, 1.2, 0.4, 2.1)
        .bothOrders();
  }

  @ParameterizedTest
  @CsvSource({
    "ADD, 8, -3", "SUBTRACT, -2, -7", "MULTIPLY, 15, -10", "DIVIDE, 0.6, -2.5",
    "MAXIMUM, 5, 2", "MINIMUM, 3, -5", "GREATER, 0, 0", "POWER, 243, 25",
  })
  @DisplayName("gives what its name says")
  void values(Binary function, double first, double second) {
    Tensor result = Tensor.of(function, a, b);
    double[] found = new Evaluation(1).with(a, 3, -5, 1).with(b, 5, 2, 1).of(result);
    assertThat(found[0]).isEqualTo(first, within(1e-12));
    assertThat(found[1]).isEqualTo(second, within(1e-12));
  }

  @Test
  @DisplayName("lets the derivative of equal numbers go to the first")
  void ties() {
    for (Tensor result : List.of(a.maximum(b), a.minimum(b))) {
      List<Tensor> slopes = Gradients.of(result, List.of(a, b));
      Evaluation evaluation = new Evaluation(1).with(a, 1, 1, 1).with(b, 1, 1, 1);
      assertThat(evaluation.of(slopes.get(0))).containsExactly(1, 1, 1);
      assertThat(evaluation.of(slopes.get(1))).containsExactly(0, 0, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 2, 3})
  @DisplayName("that is a whole power has derivatives of both orders at and below 0")
  void wholePowers(double exponent) {
    Tensor power = a.pow(Tensor.constant(exponent));
    GradientCheck.of(power).with(a, 0, -1.3, 0.8).bothOrders();
  }

  @Test
  @DisplayName("that is a fractional power has an infinite derivative at 0")
  void fractionalPower() {
    Tensor slope = Gradients.of(a.pow(Tensor.constant(0.5)), List.of(a)).get(0);
    assertThat(new Evaluation(1).with(a, 0, 0.25, 4).of(slope))
        .containsExactly(Double.POSITIVE_INFINITY, 1, 0.25);
  }

  @Test
  @DisplayName("needs equal shapes unless a tensor's method repeats them")
  void shapes() {
    Tensor single = Leaf.of("c", Shape.of(1));
    assertThatThrownBy(() -> Tensor.of(Binary.ADD, a, single))
        .isInstanceOf(ShapeException.class)
        .hasMessage("ADD needs equal shapes, but was given [[3], [1]]");
    assertThat(a.add(single).shape()).isEqualTo(Shape.of(3));
  }

  @Test
  @DisplayName("with a plain number works on every element")
  void numbers() {
    Evaluation evaluation = new Evaluation(1).with(a, 2, 4, -8);
    assertThat(evaluation.of(a.add(1))).containsExactly(3, 5, -7);
    assertThat(evaluation.of(a.sub(1))).containsExactly(1, 3, -9);
    assertThat(evaluation.of(a.rsub(1))).containsExactly(-1, -3, 9);
    assertThat(evaluation.of(a.mul(3))).containsExactly(6, 12, -24);
    assertThat(evaluation.of(a.div(2))).containsExactly(1, 2, -4);
    assertThat(evaluation.of(a.square())).containsExactly(4, 16, 64);
  }
}
