package org.ae4j.cli.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;
import org.ae4j.evaluation.use.Use;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparedUsesTest {
  private static Method median() {
    return ComparedUses.all().stream()
        .map(use -> use.baselines(2))
        .flatMap(List::stream)
        .filter(method -> method.name().equals("median filter"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("all six uses are compared")
  void six() {
    assertThat(ComparedUses.all()).extracting(Use::name).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("the manual's table has every use with its measures and baselines")
  void inTheManual() {
    assertThat(Path.of("../docs/compare.md"))
        .content()
        .contains(ComparedUses.all().stream().map(ComparedUsesTest::row).toList());
  }

  private static String row(Use use) {
    String leading = "**`" + use.metrics().get(0).name() + "`**";
    String others =
        use.metrics().stream()
            .skip(1)
            .map(metric -> ", `" + metric.name() + "`")
            .collect(Collectors.joining());
    String baselines =
        use.baselines(64).stream()
            .map(method -> method.name().replace(" 64", " *n*"))
            .collect(Collectors.joining(", "));
    return "| %s | %s%s | %s |\n".formatted(use.name(), leading, others, baselines);
  }

  @Test
  @DisplayName("the median removes a lone bright pixel of an image")
  void lonePixel() {
    float[][] image = new float[1][25];
    image[0][12] = 1;
    Fitted filter = median().fit(Dataset.of("image", image, 5, 5, 1), 0);
    assertThat(filter.reconstruct(image).orElseThrow()[0]).containsOnly(0);
  }

  @Test
  @DisplayName("a table has no median filter")
  void table() {
    float[][] table = {{1, 2, 3}};
    assertThat(median().fit(Dataset.of("table", table), 0).reconstruct(table)).isEmpty();
  }
}
