package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReconstructionsTest {
  private static float[][] rows(float[]... rows) {
    return rows;
  }

  private static float[] row(float... values) {
    return values;
  }

  @Test
  @DisplayName("squared errors are summed over features, one per example")
  void squaredErrors() {
    var pairs = Reconstructions.of(rows(row(0, 0), row(1, 2)), rows(row(3, 4), row(1, 2)));
    assertThat(pairs.squaredErrors()).containsExactly(25, 0);
  }

  @Test
  @DisplayName("an undecided reconstruction costs ln 2 nats per feature, whatever the target")
  void undecidedCostsOneBit() {
    var pairs = Reconstructions.of(rows(row(0, 1, 0.3f)), rows(row(0.5f, 0.5f, 0.5f)));
    assertThat(pairs.bernoulliCrossEntropies()[0]).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  @DisplayName("the floor is the targets' own entropy: ln 2 at middle grey, nothing at black")
  void floorIsEntropy() {
    var pairs =
        Reconstructions.of(rows(row(0.5f, 0.5f), row(0, 1), row(0.25f, 0.25f)), new float[3][2]);
    double quarter = -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75);
    assertThat(pairs.bernoulliFloors()[0]).isCloseTo(Math.log(2), within(1e-12));
    assertThat(pairs.bernoulliFloors()[1]).isCloseTo(0, within(1.1e-7)); // the limit itself
    assertThat(pairs.bernoulliFloors()[2]).isCloseTo(quarter, within(1e-12));
  }

  @Test
  @DisplayName("a reconstruction that is certain and wrong costs −ln 1e-7, not infinity")
  void certainAndWrong() {
    var pairs = Reconstructions.of(rows(row(0), row(1)), rows(row(1), row(0)));
    double limit = -Math.log(1e-7);
    assertThat(pairs.bernoulliCrossEntropies())
        .containsExactly(new double[] {limit, limit}, within(1e-8));
  }

  @Test
  @DisplayName("an error of a tenth of the peak everywhere is 20 decibel; none is infinite")
  void peakSignalToNoise() {
    var pairs = Reconstructions.of(rows(row(0, 10), row(3, 3)), rows(row(1, 9), row(3, 3)));
    assertThat(pairs.peakSignalToNoiseRatios(10)[0]).isCloseTo(20, within(1e-12));
    assertThat(pairs.peakSignalToNoiseRatios(10)[1]).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> pairs.peakSignalToNoiseRatios(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("peak");
  }

  @Test
  @DisplayName("perfect explains all variance, the mean none, and half the way three quarters")
  void explainedVariance() {
    float[][] originals = rows(row(-2, 5), row(2, 5));
    assertThat(explained(originals, originals)).isEqualTo(1);
    assertThat(explained(originals, rows(row(0, 5), row(0, 5)))).isZero();
    assertThat(explained(originals, rows(row(-1, 5), row(1, 5)))).isEqualTo(0.75);
    assertThat(explained(originals, rows(row(2, 5), row(-2, 5)))).isEqualTo(-3);
  }

  private static double explained(float[][] originals, float[][] reconstructions) {
    return Reconstructions.of(originals, reconstructions).explainedVariance().orElseThrow();
  }

  @Test
  @DisplayName("where nothing varies there is no variance to explain")
  void constantOriginals() {
    var pairs = Reconstructions.of(rows(row(7), row(7)), rows(row(7), row(6)));
    assertThat(pairs.explainedVariance()).isEmpty();
  }

  @Test
  @DisplayName("pixels from 0 to 255 have no cross-entropy, and the message says what to do")
  void outsideUnitInterval() {
    var pairs = Reconstructions.of(rows(row(0, 255)), rows(row(0, 1)));
    assertThat(pairs.withinUnitInterval()).isFalse();
    assertThatThrownBy(pairs::bernoulliCrossEntropies)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("scale to [0,1]");
  }

  @Test
  @DisplayName("what does not belong together is refused with both shapes or the bad cell")
  void badInput() {
    float[][] one = rows(row(1, 2));
    assertThatThrownBy(() -> Reconstructions.of(one, rows(row(1))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("[1, 2]")
        .hasMessageContaining("[1, 1]");
    assertThatThrownBy(() -> Reconstructions.of(rows(row(1, 2), row(1)), one))
        .hasMessageContaining("row 1 should have 2 numbers but has 1");
    assertThatThrownBy(() -> Reconstructions.of(one, rows(row(1, Float.NaN))))
        .hasMessageContaining("row 0, column 1 is NaN");
    assertThatThrownBy(() -> Reconstructions.of(null, one)).hasMessageContaining("empty");
    assertThatThrownBy(() -> Reconstructions.of(new float[0][], one)).hasMessageContaining("empty");
  }
}
