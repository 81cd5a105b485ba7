package org.ae4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ae4j.core.KernelCost;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An explanation of a step")
class ExplanationTest {
  private static final Explanation STEP =
      new Explanation(
          Workload.named("dense-128"),
          2,
          List.of(
              new KernelCost("Chain", "%1 EXP [2, 2]", 32, 10),
              new KernelCost("nd4j matmul", "%2 MATMUL AB [2, 2]", 48, 60),
              new KernelCost("Chain", "%3 TANH [2, 2]", 32, 30)));

  @Test
  @DisplayName("lists kernels in order, then kinds of call, what takes longest first")
  void lines() {
    assertThat(STEP.lines())
        .containsExactly(
            "PLAN workload=dense-128 batch=128 threads=2 kernels=3 microseconds=100.0",
            "     10.0 µs           32 B  Chain            %1 EXP [2, 2]",
            "     60.0 µs           48 B  nd4j matmul      %2 MATMUL AB [2, 2]",
            "     30.0 µs           32 B  Chain            %3 TANH [2, 2]",
            "     60.0 µs  60.0 %    1 × nd4j matmul",
            "     40.0 µs  40.0 %    2 × Chain");
  }

  @Test
  @DisplayName("says the same as JSON")
  void json() {
    assertThat(STEP.json())
        .startsWith(
            "{\"workload\": \"dense-128\", \"batch\": 128, \"threads\": 2, \"microseconds\": 100.0,"
                + " \"kernels\": [{\"call\": \"Chain\", \"operations\": \"%1 EXP [2, 2]\","
                + " \"bytes\": 32, \"microseconds\": 10.0}, ")
        .endsWith(
            "\"calls\": [{\"call\": \"nd4j matmul\", \"kernels\": 1, \"microseconds\": 60.0,"
                + " \"share\": 0.6000}, {\"call\": \"Chain\", \"kernels\": 2, \"microseconds\": 40.0,"
                + " \"share\": 0.4000}]}");
  }
}
