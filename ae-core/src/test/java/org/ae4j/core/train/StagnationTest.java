package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Where the validation cost no longer falls")
class StagnationTest {
  @Nested
  @DisplayName("early stopping")
  class Stopping {
    private final EarlyStoppingTracker tracker =
        new EarlyStoppingTracker(EarlyStopping.afterPatience(2).withMinimumImprovement(0.5));

    @Test
    @DisplayName("ends training after its patience, counted from the last improvement")
    void endsAfterPatience() {
      assertThat(tracker.observe(10)).isTrue();
      assertThat(tracker.observe(11)).isFalse();
      assertThat(tracker.observe(9)).isTrue();
      assertThat(tracker.observe(9)).isFalse();
      assertThat(tracker.exhausted()).isFalse();
      tracker.observe(12);
      assertThat(tracker.exhausted()).isTrue();
      assertThat(tracker.best()).isEqualTo(9);
    }

    @Test
    @DisplayName("takes no notice of improvements smaller than the least, even when they add up")
    void smallImprovements() {
      tracker.observe(10);
      assertThat(tracker.observe(9.7)).isFalse();
      assertThat(tracker.observe(9.5)).isFalse();
      assertThat(tracker.exhausted()).isTrue();
      assertThat(tracker.observe(9.4)).isTrue();
    }

    @Test
    @DisplayName("never takes NaN for an improvement")
    void nan() {
      assertThat(tracker.observe(Double.NaN)).isFalse();
      assertThat(tracker.observe(1)).isTrue();
    }

    @Test
    @DisplayName("works on costs below 0, such as densities give")
    void negativeCosts() {
      assertThat(tracker.observe(-10)).isTrue();
      assertThat(tracker.observe(-11)).isTrue();
      assertThat(tracker.best()).isEqualTo(-11);
    }

    @Test
    @DisplayName("refuses no patience at all")
    void noPatience() {
      assertThatThrownBy(() -> EarlyStopping.afterPatience(0))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("patience must be at least 1, but was 0");
    }
  }

  @Nested
  @DisplayName("a plateau rule")
  class Lowering {
    private final PlateauTracker tracker = new PlateauTracker(new Plateau(0.1, 2, 0.005, 0));

    @Test
    @DisplayName("lowers the rate after its patience, and again after as much")
    void lowersAgain() {
      tracker.observe(10);
      assertThat(tracker.observe(10)).isFalse();
      assertThat(tracker.rate(1)).isEqualTo(1);
      assertThat(tracker.observe(10)).isTrue();
      assertThat(tracker.rate(1)).isEqualTo(0.1);
      assertThat(tracker.observe(10)).isFalse();
      assertThat(tracker.observe(10)).isTrue();
      assertThat(tracker.rate(1)).isEqualTo(0.01, within(1e-15));
    }

    @Test
    @DisplayName("waits anew after an improvement")
    void improvement() {
      tracker.observe(10);
      tracker.observe(10);
      tracker.observe(9);
      assertThat(tracker.observe(9)).isFalse();
      assertThat(tracker.rate(1)).isEqualTo(1);
    }

    @Test
    @DisplayName("does not go below its lowest rate, unless the schedule does")
    void lowestRate() {
      tracker.observe(10);
      for (int i = 0; i < 20; i++) {
        tracker.observe(10);
      }
      assertThat(tracker.rate(1)).isEqualTo(0.005);
      assertThat(tracker.rate(0.001)).isEqualTo(0.001);
    }

    @Test
    @DisplayName("refuses a factor that lowers nothing")
    void badFactor() {
      assertThatThrownBy(() -> Plateau.standard().withFactor(1))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("factor");
    }
  }
}
