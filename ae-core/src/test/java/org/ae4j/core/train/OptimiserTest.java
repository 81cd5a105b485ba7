package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An optimiser")
class OptimiserTest {
  private static final Offset<Double> ROUNDING = within(1e-14);

  @Nested
  @DisplayName("Sgd")
  class Descending {
    @Test
    @DisplayName("without momentum walks against the gradient and keeps nothing")
    void plain() {
      DescentByHand descent = new DescentByHand(Sgd.plain(), Shape.of(1), 1);
      assertThat(descent.step(0.1, 2)[0]).isEqualTo(0.8, ROUNDING);
      assertThat(descent.slotNames()).isEmpty();
    }

    @Test
    @DisplayName("with a heavy ball adds the kept part of the velocity")
    void heavyBall() {
      DescentByHand descent = new DescentByHand(new Sgd(0.5, false), Shape.of(1), 1);
      assertThat(descent.step(0.1, 2)[0]).isEqualTo(0.8, ROUNDING); // v = 2
      assertThat(descent.step(0.1, 1)[0]).isEqualTo(0.6, ROUNDING); // v = 0.5 · 2 + 1
    }

    @Test
    @DisplayName("with Nesterov's look ahead adds it once more")
    void nesterov() {
      DescentByHand descent = new DescentByHand(new Sgd(0.5, true), Shape.of(1), 1);
      assertThat(descent.step(0.1, 2)[0]).isEqualTo(0.7, ROUNDING); // 2 + 0.5 · 2
      assertThat(descent.step(0.1, 1)[0]).isEqualTo(0.5, ROUNDING); // 1 + 0.5 · (0.5 · 2 + 1)
    }

    @Test
    @DisplayName("follows a changed learning rate at once, velocity included")
    void changedRate() {
      DescentByHand descent = new DescentByHand(new Sgd(0.5, false), Shape.of(1), 1);
      descent.step(0.1, 2);
      assertThat(descent.step(0, 1)[0]).isEqualTo(0.8, ROUNDING);
    }

    @Test
    @DisplayName("refuses to look ahead along no momentum")
    void nesterovNeedsMomentum() {
      assertThatThrownBy(() -> new Sgd(0, true))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("momentum");
    }
  }

  @Nested
  @DisplayName("Adam")
  class Adaptive {
    @Test
    @DisplayName("takes a first step of the learning rate, whatever the gradient's size")
    void firstStepIsTheRate() {
      DescentByHand descent = new DescentByHand(Adam.standard(), Shape.of(2), 0, 0);
      assertThat(descent.step(0.1, 1e-3, -1e3))
          .containsExactly(new double[] {-0.1, 0.1}, within(1e-5));
    }

    @Test
    @DisplayName("adds epsilon to the corrected root, as in the paper's algorithm 1")
    void epsilonOutsideTheCorrection() {
      DescentByHand descent = new DescentByHand(Adam.standard().withEpsilon(1), Shape.of(1), 0);
      assertThat(descent.step(0.1, 3)[0]).isEqualTo(-0.1 * 3 / (3 + 1), within(1e-12));
    }

    @Test
    @DisplayName("corrects the averages of the second step")
    void secondStep() {
      DescentByHand descent = new DescentByHand(new Adam(0.5, 0.75, 1e-8), Shape.of(1), 0);
      descent.step(0.1, 4);
      double mean = (0.25 * 4 + 0.5 * 1) / 0.75;
      double square = (0.1875 * 16 + 0.25 * 1) / 0.4375;
      double first = -0.1 * 4 / (4 + 1e-8);
      assertThat(descent.step(0.1, 1)[0])
          .isEqualTo(first - 0.1 * mean / (Math.sqrt(square) + 1e-8), ROUNDING);
    }

    @Test
    @DisplayName("stays put where the gradient always was 0")
    void zeroGradient() {
      assertThat(new DescentByHand(Adam.standard(), Shape.of(1), 5).step(0.1, 0))
          .containsExactly(5);
    }

    @Test
    @DisplayName("refuses a beta of 1, which would never learn, and NaN")
    void refusesBetas() {
      assertThatThrownBy(() -> Adam.standard().withBeta2(1))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("beta2 must be at least 0 and below 1, but was 1.0");
      assertThatThrownBy(() -> Adam.standard().withBeta1(Double.NaN))
          .isInstanceOf(ConfigurationException.class);
    }
  }

  @Nested
  @DisplayName("AdamW")
  class Decaying {
    private final AdamW optimiser = AdamW.standard().withWeightDecay(0.5);

    @Test
    @DisplayName("takes the rate times the decay from a matrix, beside Adam's step")
    void decaysMatrices() {
      DescentByHand descent = new DescentByHand(optimiser, Shape.of(1, 1), 2);
      assertThat(descent.step(0.1, 3)[0]).isEqualTo(2 - 2 * 0.05 - 0.1, within(1e-8));
      assertThat(descent.step(0.2, 3)[0]).isEqualTo(1.8 - 1.8 * 0.1 - 0.2, within(1e-8));
    }

    @Test
    @DisplayName("decays a matrix without gradient by the same part at every step")
    void decaysWithoutGradient() {
      DescentByHand descent = new DescentByHand(optimiser, Shape.of(1, 2), 2, -4);
      descent.step(0.1, 0, 0);
      assertThat(descent.step(0.1, 0, 0))
          .containsExactly(new double[] {2 * 0.95 * 0.95, -4 * 0.95 * 0.95}, ROUNDING);
    }

    @Test
    @DisplayName("leaves biases to Adam alone")
    void sparesBiases() {
      double[] bias = new DescentByHand(optimiser, Shape.of(1), 2).step(0.1, 3);
      assertThat(bias)
          .containsExactly(new DescentByHand(Adam.standard(), Shape.of(1), 2).step(0.1, 3));
    }

    @Test
    @DisplayName("refuses a negative decay")
    void refusesNegativeDecay() {
      assertThatThrownBy(() -> optimiser.withWeightDecay(-1))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("weightDecay");
    }
  }

  @Nested
  @DisplayName("RmsProp")
  class Scaling {
    @Test
    @DisplayName("divides by the root of the running average plus epsilon")
    void dividesByTheRoot() {
      DescentByHand descent = new DescentByHand(new RmsProp(0.75, 1), Shape.of(1), 0);
      double first = -0.1 * 4 / (Math.sqrt(0.25 * 16) + 1);
      assertThat(descent.step(0.1, 4)[0]).isEqualTo(first, ROUNDING);
      double square = 0.75 * 4 + 0.25 * 4;
      assertThat(descent.step(0.1, 2)[0])
          .isEqualTo(first - 0.1 * 2 / (Math.sqrt(square) + 1), ROUNDING);
    }

    @Test
    @DisplayName("refuses an epsilon of 0, which would divide 0 by 0")
    void refusesZeroEpsilon() {
      assertThatThrownBy(() -> RmsProp.standard().withEpsilon(0))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("epsilon");
    }
  }
}
