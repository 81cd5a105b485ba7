package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table of text")
class TableReaderTest {
  private static Dataset read(String text) {
    return read(text, TableOptions.USUAL);
  }

  private static Dataset read(String text, TableOptions options) {
    return read(text, ReadOptions.USUAL.withTable(options));
  }

  private static Dataset read(String text, ReadOptions options) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TableReader.read(Bytes.input(bytes), "table", options);
  }

  private static Dataset filled(String text, Missing missing) {
    return read(text, ReadOptions.USUAL.withMissing(missing));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n3,4\n",
        "a;b\r\n1;2\r\n3;4",
        "a\tb\n1\t2\n\n3\t4\n",
        "a|b\n1|2\n3|4\n",
        "  a   b\n  1   2\n\n 3 4 \n",
        "\ufeffa,b\n1,2\n3,4\n",
        "\"a\",b\n\"1\",2\n3, 4\n"
      })
  @DisplayName("has any of the usual separators, found out by itself")
  void separators(String text) {
    Dataset data = read(text);
    assertThat(data.toArray()).isDeepEqualTo(new float[][] {{1, 2}, {3, 4}});
    assertThat(data.featureNames()).containsExactly("a", "b");
  }

  @Test
  @DisplayName("has a header if no cell of the first line is a number, unless told otherwise")
  void header() {
    assertThat(read("1,2\n3,4").size()).isEqualTo(2);
    assertThat(read("1,2\n3,4").featureNames()).isEmpty();
    Dataset named = read("1,2\n3,4", TableOptions.USUAL.withHeader(Header.YES));
    assertThat(named.size()).isEqualTo(1);
    assertThat(named.featureNames()).containsExactly("1", "2");
    assertThatThrownBy(() -> read("a,b\n1,2", TableOptions.USUAL.withHeader(Header.NO)))
        .hasMessageContaining("line 1, column 0 is \"a\", no number");
    Dataset text = read("5.1,setosa\n4.9,virginica", TableOptions.USUAL.withLabel("-1"));
    assertThat(text.size()).isEqualTo(2);
  }

  @Test
  @DisplayName("has a column of labels, by name or by number, as numbers or as text")
  void labels() {
    String text = "age,class,size\n1,b,3\n4,a,6\n7,b,9\n";
    Dataset data = read(text, TableOptions.USUAL.withLabel("class"));
    assertThat(data.labels()).containsExactly(1, 0, 1);
    assertThat(data.labelNames()).containsExactly("a", "b");
    assertThat(data.featureNames()).containsExactly("age", "size");
    assertThat(data.row(2)).containsExactly(7, 9);
    assertThat(read("1,2\n3,4", TableOptions.USUAL.withLabel("-1")).labels()).containsExactly(2, 4);
    Dataset first = read("  1.0000e+00 0.5\n  5.0000e+00 0.7", TableOptions.USUAL.withLabel("0"));
    assertThat(first.labels()).containsExactly(1, 5);
    assertThat(first.labelNames()).isEmpty();
  }

  @Test
  @DisplayName("leaves out lines and columns that are not wanted")
  void leavesOut() {
    TableOptions options =
        TableOptions.USUAL.withSkippedLines(2).withDropped(List.of("time", "-1"));
    Dataset data = read("# made\nby hand\ntime,x,y\nnoon,1,2\n", options);
    assertThat(data.toArray()).isDeepEqualTo(new float[][] {{1}});
    assertThatThrownBy(() -> read("#\n#\ntime,x,y\nnoon,x,2\n", options))
        .hasMessageContaining("line 4, column 1 \"x\" is \"x\"");
  }

  @Test
  @DisplayName("has its missing values refused with line and column")
  void missingRefused() {
    for (String cell : List.of("", "NA", "nan", "?", "null", " n/a ")) {
      assertThatThrownBy(() -> read("a,b\n1,2\n3," + cell + "\n"))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("memory, line 3, column 1 \"b\" is empty or missing");
    }
  }

  @Test
  @DisplayName("has its missing values filled with mean, median or a constant")
  void missingFilled() {
    String text = "1,1\nNaN,2\n2,\n9,4\n";
    assertThat(filled(text, Missing.mean()).row(1)).containsExactly(4, 2);
    assertThat(filled(text, Missing.named("median")).row(1)).containsExactly(2, 2);
    assertThat(filled(text, Missing.named("-1.5")).row(2)).containsExactly(2, -1.5f);
    assertThatThrownBy(() -> filled("a,b\n1,\n2,\n", Missing.mean()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("column 1 \"b\" has no values at all");
    assertThatThrownBy(() -> Missing.named("meen"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("did you mean \"mean\"?");
    assertThatThrownBy(() -> Missing.constant(Double.NaN))
        .isInstanceOf(ConfigurationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inf", "-Infinity", "1e39"})
  @DisplayName("may not hold what is not finite, even where missing values are filled")
  void infinite(String cell) {
    assertThatThrownBy(() -> filled("1,2\n3," + cell, Missing.mean()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 2, column 1 is " + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1f", "0x1p3", "1,5", "1 2", "--1", "1e", "."})
  @DisplayName("takes plain decimal numbers only")
  void onlyNumbers(String cell) {
    assertThatThrownBy(() -> read("7;2\n3;" + cell))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 2, column 1 is \"" + cell + "\", no number");
  }

  @Test
  @DisplayName("has as many cells in each line as in the first")
  void ragged() {
    assertThatThrownBy(() -> read("1,2\n\n3,4,5\n"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "memory, line 3 has 3 cells, but the first line has 2; is the separator right?");
    assertThatThrownBy(() -> read("1,2\n3\n")).hasMessageContaining("line 2 has 1 cells");
    assertThatThrownBy(() -> read("1 2\n3\n")).hasMessageContaining("line 2 has 1 cells");
  }

  @Test
  @DisplayName("without rows or without features is refused")
  void empty() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("has no lines");
    assertThatThrownBy(() -> read("\n\n  \n")).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> read("a,b\n")).hasMessageContaining("a header but no rows");
    assertThatThrownBy(() -> read("1\n2\n", TableOptions.USUAL.withLabel("0")))
        .hasMessageContaining("none is left as a feature");
  }

  @Test
  @DisplayName("has the columns that are asked for, or says which come near")
  void unknownColumn() {
    assertThatThrownBy(() -> read("age,size\n1,2", TableOptions.USUAL.withLabel("siez")))
        .isInstanceOf(DataException.class)
        .hasMessage("memory has no column \"siez\"; did you mean \"size\"?");
    assertThatThrownBy(() -> read("1,2\n3,4", TableOptions.USUAL.withLabel("2")))
        .hasMessageContaining("columns 0 to 1");
    assertThatThrownBy(() -> read("1,2\n3,4", TableOptions.USUAL.withLabel("class")))
        .hasMessageContaining("it has no header");
  }

  @Test
  @DisplayName("is text in UTF-8, and quotes are closed")
  void notText() {
    byte[] latin = Bytes.join("1,2\n3,".getBytes(StandardCharsets.US_ASCII), Bytes.of(0xe9, 10));
    assertThatThrownBy(() -> TableReader.read(Bytes.input(latin), "t", ReadOptions.USUAL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> read("1,2\n3,\"4\n")).isInstanceOf(DataException.class);
  }

  @Test
  @DisplayName("cannot have settings that contradict the format")
  void settings() {
    assertThatThrownBy(() -> TableOptions.USUAL.withSeparator('"'))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> TableOptions.USUAL.withSkippedLines(-1))
        .isInstanceOf(ConfigurationException.class);
  }
}
