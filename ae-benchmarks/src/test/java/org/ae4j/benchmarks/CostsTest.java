package org.ae4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CostsTest {
  @Test
  @DisplayName("every axis has all its places, also where two axes meet in one network")
  void places() {
    Map<String, List<Integer>> axes =
        Costs.places().values().stream()
            .flatMap(List::stream)
            .collect(
                Collectors.groupingBy(
                    Costs.Place::axis,
                    Collectors.mapping(Costs.Place::value, Collectors.toList())));

    assertThat(axes)
        .containsEntry("width", List.of(128, 256, 512, 1024, 2048))
        .containsEntry("depth", List.of(1, 2, 3, 4))
        .containsEntry("batch", List.of(16, 64, 256, 1024, 4096))
        .containsEntry("examples", List.of(1_000, 10_000, 60_000));
  }
}
