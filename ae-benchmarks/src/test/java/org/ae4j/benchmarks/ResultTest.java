package org.ae4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultTest {
  private static final Workload WORKLOAD = Workload.named("dense-128");

  private static Map<String, Double> speeds() {
    Map<String, Double> speeds = new LinkedHashMap<>();
    speeds.put("ours", 300.0);
    speeds.put("limit", 350.0);
    speeds.put("limit-split", 400.0);
    speeds.put("torch-djl", 100.0);
    speeds.put("torch-eager", 150.0);
    return speeds;
  }

  @Test
  @DisplayName("a line gives both speeds, their ratio, and our share of the fastest limit")
  void line() {
    Result result = new Result(WORKLOAD, 2, speeds(), false);
    assertThat(result.ratioLines())
        .contains(
            "RATIO workload=dense-128 threads=2 peer=torch-djl ours=300 theirs=100 ratio=3.00"
                + " limit=0.75");
  }

  @Test
  @DisplayName("the fastest of those that run PyTorch counts as torch")
  void fastestTorch() {
    assertThat(new Result(WORKLOAD, 1, speeds(), false).peers())
        .containsEntry("torch", 150.0)
        .containsEntry("torch-eager", 150.0)
        .doesNotContainKey("torch-avx512");
  }

  @Test
  @DisplayName("those that run with AVX-512 forced count apart")
  void forced() {
    Map<String, Double> speeds = speeds();
    speeds.put("torch-eager-avx512", 250.0);
    speeds.put("limit-torch-avx512", 500.0);
    Result result = new Result(WORKLOAD, 1, speeds, false);
    assertThat(result.peers()).containsEntry("torch", 150.0).containsEntry("torch-avx512", 250.0);
    assertThat(result.limit()).isEqualTo(500.0);
  }

  @Test
  @DisplayName("where AVX-512 needs no force, both rows of PyTorch are the same")
  void equal() {
    assertThat(new Result(WORKLOAD, 1, speeds(), true).peers())
        .containsEntry("torch-avx512", 150.0);
  }

  @Test
  @DisplayName("a limit that nobody measured is null in JSON, and without us there is no line")
  void missing() {
    Map<String, Double> speeds = speeds();
    speeds.keySet().removeIf(name -> name.startsWith("limit"));
    assertThat(new Result(WORKLOAD, 1, speeds, false).json())
        .allMatch(line -> line.endsWith("\"limit\": null}"));
    speeds.remove("ours");
    assertThat(new Result(WORKLOAD, 1, speeds, false).ratioLines()).isEmpty();
  }
}
