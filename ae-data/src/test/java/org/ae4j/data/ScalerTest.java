package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A scaler")
class ScalerTest {
  private final Dataset data =
      Dataset.of("x", new float[][] {{1, 10, 7}, {2, 20, 7}, {3, 40, 7}, {4, 50, 7}, {5, 90, 7}});

  private static float[] column(Dataset set, int j) {
    float[] column = new float[set.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = set.value(i, j);
    }
    return column;
  }

  @Test
  @DisplayName("of kind min-max maps the extremes to 0 and 1")
  void minMax() {
    Dataset scaled = Scaler.minMax().fit(data).transform(data);
    assertThat(column(scaled, 0)).containsExactly(0, 0.25f, 0.5f, 0.75f, 1);
    assertThat(column(scaled, 1)).containsExactly(0, 0.125f, 0.375f, 0.5f, 1);
  }

  @Test
  @DisplayName("of kind standard gives mean 0 and population deviation 1")
  void standard() {
    FittedScaler scaler = Scaler.standard().fit(data);
    assertThat(scaler.shift()[1]).isEqualTo(42);
    assertThat(scaler.scale()[0]).isEqualTo(Math.sqrt(2), within(1e-15));
  }

  @Test
  @DisplayName("of kind robust gives median 0 and interquartile range 1, whatever the extremes")
  void robust() {
    FittedScaler scaler = Scaler.robust().fit(data);
    assertThat(scaler.shift()).containsExactly(3, 40, 7);
    assertThat(scaler.scale()).containsExactly(2, 30, 1);
  }

  @Test
  @DisplayName("of kind robust falls back to the range where the quartiles coincide")
  void robustWithoutSpread() {
    Dataset mostlyZero = Dataset.of("x", new float[][] {{0}, {0}, {0}, {0}, {8}});
    assertThat(Scaler.robust().fit(mostlyZero).scale()).containsExactly(8);
  }

  @Test
  @DisplayName("of a known range does not look at the data")
  void range() {
    FittedScaler scaler = Scaler.named("pixels").fit(data);
    float[] row = {0, 51, 255};
    scaler.apply(row);
    assertThat(row).containsExactly(0, 0.2f, 1);
  }

  @Test
  @DisplayName("by lengths divides all columns by one number and keeps directions and zeros")
  void lengths() {
    Dataset vectors = Dataset.of("x", new float[][] {{3, 4, 0, 0}, {0, 0, 0, 15}});
    assertThat(Scaler.meanLength().fit(vectors).transform(vectors).row(1))
        .containsExactly(0, 0, 0, 3);
    FittedScaler square = Scaler.meanSquare().fit(vectors);
    assertThat(square.scale()).containsOnly(Math.sqrt(125));
    assertThat(square.shift()).containsOnly(0);
    double squares = 0;
    for (float[] row : square.transform(vectors).toArray()) {
      for (float value : row) {
        squares += value * value / 2.0;
      }
    }
    assertThat(squares).isEqualTo(1, within(1e-6));
  }

  @Test
  @DisplayName("by lengths leaves data as it is that is 0 everywhere")
  void noLength() {
    Dataset zeros = Dataset.of("x", new float[][] {{0, 0}, {0, 0}});
    assertThat(Scaler.meanSquare().fit(zeros).scale()).containsOnly(1);
    assertThat(Scaler.meanLength().fit(zeros).scale()).containsOnly(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"none", "min-max", "standard", "robust", "pixels", "mean-length", "mean-square"})
  @DisplayName("is undone by its inverse")
  void inverse(String name) {
    FittedScaler scaler = Scaler.named(name).fit(data);
    Dataset back = scaler.inverse(scaler.transform(data));
    for (int i = 0; i < data.size(); i++) {
      assertThat(back.row(i)).containsExactly(data.row(i), within(1e-5f));
    }
    assertThat(scaler.method()).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"min-max", "standard", "robust"})
  @DisplayName("turns a constant column into 0, restores it exactly, and keeps later departures")
  void constantColumn(String name) {
    // The mean of three of these, computed naively, is not the number itself.
    Dataset constant = Dataset.of("x", new float[][] {{0.1f}, {0.1f}, {0.1f}});
    FittedScaler scaler = Scaler.named(name).fit(constant);
    assertThat(column(scaler.transform(constant), 0)).containsOnly(0);
    assertThat(scaler.inverse(scaler.transform(constant))).isEqualTo(constant);
    float[] other = {1.1f};
    scaler.apply(other);
    assertThat(other[0]).isEqualTo(1, within(1e-6f));
  }

  @Test
  @DisplayName("keeps the digits of small variations on a large offset")
  void largeOffset() {
    Dataset far = Dataset.of("x", new float[][] {{1e7f}, {1e7f + 1}, {1e7f + 2}});
    assertThat(Scaler.standard().fit(far).scale()[0]).isEqualTo(Math.sqrt(2.0 / 3), within(1e-12));
  }

  @Test
  @DisplayName("of one row scales it to 0")
  void oneRow() {
    Dataset one = Dataset.of("x", new float[][] {{3, 4}});
    assertThat(Scaler.standard().fit(one).transform(one).row(0)).containsExactly(0, 0);
  }

  @Test
  @DisplayName("keeps labels, and equals one with the same numbers")
  void equality() {
    Dataset labelled = data.withLabels(new int[] {0, 1, 0, 1, 0}, List.of());
    FittedScaler scaler = Scaler.standard().fit(labelled);
    assertThat(scaler.transform(labelled).labels()).containsExactly(0, 1, 0, 1, 0);
    assertThat(new FittedScaler(scaler.method(), scaler.shift(), scaler.scale()))
        .isEqualTo(scaler)
        .hasSameHashCodeAs(scaler);
    assertThat(Scaler.minMax().fit(data)).isNotEqualTo(scaler);
  }

  @Test
  @DisplayName("refuses data of another width, and numbers that do not scale")
  void refuses() {
    FittedScaler scaler = Scaler.standard().fit(data);
    Dataset narrow = new LowRankPlane(2, 1, 0).sample(3, new NoiseSource(1));
    assertThatThrownBy(() -> scaler.transform(narrow))
        .isInstanceOf(DataException.class)
        .hasMessage("the scaler was fitted on 3 columns, but the data has 2");
    assertThatThrownBy(() -> new FittedScaler("x", new double[1], new double[1]))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> new FittedScaler("x", new double[] {Double.NaN}, new double[] {1}))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Scaler.range(1, 1)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Scaler.named("standart"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("did you mean \"standard\"?");
  }

  @Test
  @DisplayName("of channels gives all places of an example the scale of their channel")
  void channels() {
    Dataset signals = Dataset.of("s", new float[][] {{1, 100, 3, 200}, {5, 300, 7, 500}}, 2, 2);
    FittedScaler scaler = Scaler.minMax().fitChannels(signals);
    assertThat(scaler.shift()).containsExactly(1, 100, 1, 100);
    assertThat(scaler.scale()).containsExactly(6, 400, 6, 400);
    assertThat(scaler.transform(signals).row(1)).containsExactly(4 / 6f, 0.5f, 1, 1);
    Dataset flat = Dataset.of("f", new float[][] {{0, 2}, {4, 10}});
    assertThat(Scaler.standard().fitChannels(flat).shift()).containsExactly(4, 4);
  }
}
