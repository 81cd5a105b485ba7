package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ae4j.core.DataException;
import org.ae4j.core.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dataset")
class DatasetTest {
  private static final float[][] VALUES = {{1, 2}, {3, 4}, {5, 6}};
  private final Dataset data = Dataset.of("three", VALUES);

  @Test
  @DisplayName("copies what comes in and what goes out")
  void copies() {
    float[][] mine = {{1, 2}};
    Dataset set = Dataset.of("mine", mine);
    mine[0][0] = 9;
    set.row(0)[0] = 9;
    set.toArray()[0][0] = 9;
    set.shape()[0] = 9;
    assertThat(set.row(0)).containsExactly(1, 2);
    assertThat(set.shape()).containsExactly(2);
  }

  @Test
  @DisplayName("gives rows, parts and shapes")
  void givesParts() {
    assertThat(data.size()).isEqualTo(3);
    assertThat(data.subset(2, 0, 2).toArray())
        .isDeepEqualTo(new float[][] {{5, 6}, {1, 2}, {5, 6}});
    assertThat(data.head(2).toArray()).isDeepEqualTo(new float[][] {{1, 2}, {3, 4}});
    assertThat(data.head(7)).isEqualTo(data);
    assertThat(data.withShape(1, 2, 1).shape()).containsExactly(1, 2, 1);
    assertThat(data.withShape(1, 2, 1).flatten()).isEqualTo(data);
    float[] batch = new float[5];
    data.copyRow(1, batch, 2);
    assertThat(batch).containsExactly(0, 0, 3, 4, 0);
  }

  @Test
  @DisplayName("becomes samples of the same shape")
  void samples() {
    Samples samples = data.withShape(2, 1).subset(2, 0).samples();
    assertThat(samples.toArray()).isDeepEqualTo(new float[][] {{5, 6}, {1, 2}});
    assertThat(samples.example().extents()).containsExactly(2, 1);
  }

  @Test
  @DisplayName("keeps labels with their rows")
  void keepsLabels() {
    Dataset labelled = data.withLabels(new int[] {0, 1, 0}, List.of("cat", "dog"));
    assertThat(labelled.subset(1, 2).labels()).containsExactly(1, 0);
    assertThat(labelled.ofClasses(0).toArray()).isDeepEqualTo(new float[][] {{1, 2}, {5, 6}});
    assertThat(labelled.withoutLabels()).isEqualTo(data);
    assertThat(labelled).isNotEqualTo(data).hasToString("three: 3 × [2], 2 classes");
  }

  @Test
  @DisplayName("with one row and one column is still one")
  void smallest() {
    assertThat(Dataset.of("one", new float[][] {{7}}).value(0, 0)).isEqualTo(7);
  }

  @Test
  @DisplayName("refuses null, no rows and no columns")
  void refusesNothing() {
    assertThatThrownBy(() -> Dataset.of("x", null)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Dataset.of("x", new float[0][]))
        .hasMessage("x has no rows; at least one is needed");
    assertThatThrownBy(() -> Dataset.of("x", new float[1][0])).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Dataset.of("x", new float[][] {{1}, null}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row 1 is null");
  }

  @Test
  @DisplayName("names the row that is ragged and the cell that is not finite")
  void namesTheCell() {
    assertThatThrownBy(() -> Dataset.of("x", new float[][] {{1, 2}, {3}}))
        .isInstanceOf(DataException.class)
        .hasMessage("x: row 1 has 1 columns; every row needs 2");
    assertThatThrownBy(() -> Dataset.of("x", new float[][] {{1, 2}, {3, Float.NaN}}))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("x: row 1, column 1 is NaN");
    assertThatThrownBy(() -> Dataset.of("x", new float[][] {{Float.NEGATIVE_INFINITY}}))
        .hasMessageStartingWith("x: row 0, column 0 is -Infinity");
  }

  @Test
  @DisplayName("refuses shapes, labels and rows that do not fit")
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> data.withShape(3)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> data.withShape(-1, -2)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> data.withShape(1 << 30, 1 << 30, 1 << 30))
        .hasMessageContaining("too large");
    assertThatThrownBy(() -> data.withLabels(new int[2], List.of()))
        .hasMessage("three has 3 rows but 2 labels");
    assertThatThrownBy(() -> data.withLabels(new int[] {0, 1, 2}, List.of("a", "b")))
        .hasMessageContaining("row 2 has label 2");
    assertThatThrownBy(() -> data.subset(3)).hasMessage("three has rows 0 to 2, not 3");
    assertThatThrownBy(data::subset).hasMessageContaining("no rows");
    assertThatThrownBy(() -> data.head(0)).hasMessageContaining("no rows");
    assertThatThrownBy(data::labels).hasMessageContaining("no labels");
    assertThatThrownBy(() -> data.ofClasses(1)).hasMessageContaining("no labels");
  }

  @Test
  @DisplayName("warns of columns that never change")
  void warnsOfConstantColumns() {
    Dataset set = Dataset.of("x", new float[][] {{1, 5}, {2, 5}});
    assertThat(set.constantColumns()).containsExactly(1);
    assertThat(set.warnings())
        .containsExactly("x: 1 of 2 columns never change and tell nothing, first column 1");
    assertThat(data.warnings()).isEmpty();
  }
}
