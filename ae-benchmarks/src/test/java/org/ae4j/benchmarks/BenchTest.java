package org.ae4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int bench(String... arguments) {
    CommandLine command = Bench.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--workload", "--explain"})
  @DisplayName("a workload that does not exist is wrong usage, and those that exist are named")
  void unknown(String option) {
    assertThat(bench(option, "dense")).isEqualTo(2);
    assertThat(err.toString()).contains("no workload dense").contains("vae-128");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--cost --workload=dense-128",
        "--cost --memory",
        "--memory --threads=1",
        "--micro=Step --json",
        "--explain=dense-128 --peer=torch-djl",
        "--steps=5"
      })
  @DisplayName("an option that nothing would read is wrong usage")
  void unread(String arguments) {
    assertThat(bench(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains("is not read");
  }

  @Test
  @DisplayName("a peer that is not here is wrong usage, and those that are here are named")
  void absent() {
    assertThat(bench("--peer", "torch-djll", "--python", "no-python")).isEqualTo(2);
    assertThat(err.toString()).contains("no peer torch-djll here").contains("dl4j");
  }

  @Test
  @DisplayName("what trains nothing has no training step to explain")
  void trainsNothing() {
    assertThat(bench("--explain", "encode-10000")).isEqualTo(2);
    assertThat(err.toString()).contains("encode-10000 trains nothing");
  }

  @Test
  @DisplayName("an explained step is a header, kernels and their kinds, per number of threads")
  void explained() {
    assertThat(bench("--explain", "stack-6-4-2@8x16", "--warm-up", "0")).isZero();
    assertThat(out.toString().lines())
        .filteredOn(line -> line.startsWith("PLAN workload=stack-6-4-2@8x16 batch=8 threads="))
        .hasSize(2);
    assertThat(out.toString()).contains("blas sgemm", "MATMUL AB [8, 4]", "fill");
  }

  @Test
  @DisplayName("and an object for programs")
  void json() {
    assertThat(bench("--explain", "stack-6-4-2@8x16", "--threads=1", "--warm-up=0", "--json"))
        .isZero();
    assertThat(out.toString())
        .startsWith(
            "{\"plans\": [{\"workload\": \"stack-6-4-2@8x16\", \"batch\": 8, \"threads\": 1,")
        .contains("\"calls\": [{\"call\": ");
  }
}
