package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Synthetic data")
class SyntheticTest {
  private final NoiseSource noise = new NoiseSource(11);

  @Test
  @DisplayName("of a line without noise has proportional columns")
  void lowRank() {
    Dataset line = new LowRankPlane(3, 1, 0).sample(50, noise);
    double slope = line.value(0, 1) / (double) line.value(0, 0);
    for (int i = 0; i < line.size(); i++) {
      assertThat((double) line.value(i, 1)).isEqualTo(slope * line.value(i, 0), within(1e-5));
    }
  }

  @Test
  @DisplayName("has the noise that was asked for")
  void noise() {
    Dataset clean = new LowRankPlane(4, 2, 0).sample(2000, noise);
    Dataset noisy = new LowRankPlane(4, 2, 0.5).sample(2000, noise);
    double squares = 0;
    for (int i = 0; i < clean.size(); i++) {
      for (int j = 0; j < 4; j++) {
        squares += Math.pow(noisy.value(i, j) - clean.value(i, j), 2) / (4.0 * clean.size());
      }
    }
    // The mean of 8000 squares has a relative standard error of 1.6 %.
    assertThat(squares).isEqualTo(0.25, within(0.02));
  }

  @Test
  @DisplayName("of a swiss roll lies at a distance from the axis that is its angle")
  void swissRoll() {
    Dataset roll = Synthetic.swissRoll(100, 0, noise);
    for (int i = 0; i < roll.size(); i++) {
      double angle = Math.hypot(roll.value(i, 0), roll.value(i, 2));
      assertThat(angle).isBetween(1.5 * Math.PI - 1e-4, 4.5 * Math.PI + 1e-4);
      assertThat((double) roll.value(i, 0)).isEqualTo(angle * Math.cos(angle), within(1e-4));
      assertThat(roll.value(i, 1)).isBetween(0f, 21f);
    }
  }

  @Test
  @DisplayName("of sines stays within -1 and 1 and is the same for the same seed")
  void sines() {
    Dataset sines = Synthetic.sines(20, 64, noise);
    assertThat(sines.shape()).containsExactly(64, 1);
    assertThat(sines).isEqualTo(Synthetic.sines(20, 64, new NoiseSource(11)));
    for (float value : sines.row(3)) {
      assertThat(value).isBetween(-1f, 1f);
    }
  }

  @Test
  @DisplayName("of superposed features has as many of them as was asked for, rarer ones less often")
  void superposed() {
    var toy = new SuperposedFeatures(64, 8, 2, 0.5);
    float[][] directions = toy.directions(noise);
    double[] squares = new double[8];
    for (int k = 0; k < 8; k++) {
      for (float value : directions[k]) {
        squares[k] += value * value;
      }
    }
    assertThat(squares).containsExactly(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, within(1e-6));
    assertThat(toy.frequency(0)).isEqualTo(0.25);
    assertThat(toy.frequency(3)).isEqualTo(0.25 / 8);
    assertThat(SuperposedFeatures.usual().frequency(511)).isEqualTo(5 / 512.0);
    // An example is empty where no feature is present.
    double empty = 1;
    for (int k = 0; k < 8; k++) {
      empty *= 1 - toy.frequency(k);
    }
    Dataset data = toy.sample(4000, noise);
    long found = Arrays.stream(data.toArray()).filter(row -> row[0] == 0).count();
    // The standard error of a share of 4000 is below 0.8 %.
    assertThat(found / 4000.0).isEqualTo(empty, within(0.025));
    assertThat(data.subset(7)).isEqualTo(toy.sample(8, new NoiseSource(11)).subset(7));
  }

  @Test
  @DisplayName("of superposed features has the mean number of them asked for only without decay")
  void meanNumber() {
    assertThat(meanNumber(SuperposedFeatures.usual())).isEqualTo(5, within(1e-9));
    double geometric = (1 - Math.pow(0.99, 512)) / (1 - 0.99);
    assertThat(meanNumber(SuperposedFeatures.usual().withDecay(0.99)))
        .isEqualTo(5 / 512.0 * geometric, within(1e-9))
        .isEqualTo(0.97, within(0.005));
    // Of two features in two columns the coefficients can be solved for, and those above 0 counted.
    for (double decay : new double[] {1, 0.5}) {
      var pair = new SuperposedFeatures(2, 2, 1, decay);
      // The standard error of a mean of 4000 numbers up to 2 is below 0.016.
      assertThat(present(pair, 4000)).isEqualTo(meanNumber(pair), within(0.05));
    }
  }

  private static double meanNumber(SuperposedFeatures toy) {
    return IntStream.range(0, toy.count()).mapToDouble(toy::frequency).sum();
  }

  /** Returns how many of two features in two columns examples have on average. */
  private double present(SuperposedFeatures pair, int rows) {
    float[][] d = pair.directions(noise);
    double determinant = (double) d[0][0] * d[1][1] - (double) d[0][1] * d[1][0];
    int found = 0;
    for (float[] row : pair.sample(rows, noise).toArray()) {
      double first = (row[0] * d[1][1] - row[1] * d[1][0]) / determinant;
      double second = (row[1] * d[0][0] - row[0] * d[0][1]) / determinant;
      found += (Math.abs(first) > 1e-4 ? 1 : 0) + (Math.abs(second) > 1e-4 ? 1 : 0);
    }
    return found / (double) rows;
  }

  @Test
  @DisplayName("of one feature lies on its direction, with coefficients uniform over 0 to 1")
  void oneFeature() {
    var toy = new SuperposedFeatures(16, 1, 1, 1);
    float[] direction = toy.directions(noise)[0];
    double sum = 0;
    for (float[] row : toy.sample(2000, noise).toArray()) {
      double coefficient = row[0] / (double) direction[0];
      assertThat(coefficient).isBetween(0.0, 1.0);
      assertThat((double) row[9]).isEqualTo(coefficient * direction[9], within(1e-6));
      sum += coefficient / 2000;
    }
    // The standard error of this mean is 0.0065.
    assertThat(sum).isEqualTo(0.5, within(0.02));
  }

  @Test
  @DisplayName("needs sizes that exist")
  void refuses() {
    assertThatThrownBy(() -> new LowRankPlane(2, 3, 0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> new LowRankPlane(2, 1, Double.NaN))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> new SuperposedFeatures(4, 8, 9, 1)).hasMessageContaining("active");
    assertThatThrownBy(() -> new SuperposedFeatures(4, 8, 2, 0)).hasMessageContaining("decay");
    assertThatThrownBy(() -> new SuperposedFeatures(4, 0, 2, 1)).hasMessageContaining("count");
    assertThatThrownBy(() -> Synthetic.sines(0, 4, noise))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Synthetic.swissRoll(-1, 0, noise))
        .isInstanceOf(ConfigurationException.class);
  }
}
