package org.ae4j.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ae4j.core.KernelCost;
import org.ae4j.core.Samples;

/**
 * The plan of one training step of ours: every kernel in order, then the time by kind of call.
 *
 * @param threads how many threads may compute; the kernels are one thread's part
 * @param kernels what a step does and takes, in order
 */
record Explanation(Workload workload, int threads, List<KernelCost> kernels) {
  private static final double PERCENT = 100;

  /** All kernels of one kind. */
  private record Kind(String call, long count, double microseconds) {}

  /** Trains for some time and explains a step. */
  static Explanation of(Workload workload, int threads, Duration warmUp) {
    OurModel model = workload.network().in(new OurModels());
    Samples examples = Samples.of(model.example(), Examples.values(workload));
    return new Explanation(
        workload,
        threads,
        Ours.trainer(workload, threads).explain(model.autoencoder(), examples, warmUp));
  }

  /** Returns lines, or one line of JSON. */
  static List<String> lines(List<Explanation> plans, boolean json) {
    return json
        ? List.of(
            plans.stream()
                .map(Explanation::json)
                .collect(Collectors.joining(", ", "{\"plans\": [", "]}")))
        : plans.stream().flatMap(plan -> plan.lines().stream()).toList();
  }

  /** Returns a line that says what was run, one per kernel, and one per kind of call. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "PLAN workload=%s batch=%d threads=%d kernels=%d microseconds=%.1f",
            workload.name(),
            workload.batch(),
            threads,
            kernels.size(),
            total()));
    kernels.forEach(kernel -> lines.add(kernel.toString()));
    for (Kind kind : kinds()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%9.1f µs %5.1f %%  %3d × %s",
              kind.microseconds,
              PERCENT * kind.microseconds / total(),
              kind.count,
              kind.call));
    }
    return lines;
  }

  /** Returns an object of JSON. */
  String json() {
    String ofKernels =
        kernels.stream()
            .map(
                kernel ->
                    String.format(
                        Locale.ROOT,
                        "{\"call\": \"%s\", \"operations\": \"%s\", \"bytes\": %d,"
                            + " \"microseconds\": %.1f}",
                        kernel.call(),
                        kernel.operations(),
                        kernel.bytes(),
                        kernel.microseconds()))
            .collect(Collectors.joining(", "));
    String ofKinds =
        kinds().stream()
            .map(
                kind ->
                    String.format(
                        Locale.ROOT,
                        "{\"call\": \"%s\", \"kernels\": %d, \"microseconds\": %.1f,"
                            + " \"share\": %.4f}",
                        kind.call,
                        kind.count,
                        kind.microseconds,
                        kind.microseconds / total()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "{\"workload\": \"%s\", \"batch\": %d, \"threads\": %d, \"microseconds\": %.1f,"
            + " \"kernels\": [%s], \"calls\": [%s]}",
        workload.name(),
        workload.batch(),
        threads,
        total(),
        ofKernels,
        ofKinds);
  }

  private double total() {
    return kernels.stream().mapToDouble(KernelCost::microseconds).sum();
  }

  /** Returns the kinds of call, what takes longest first. */
  private List<Kind> kinds() {
    Map<String, List<KernelCost>> byCall =
        kernels.stream()
            .collect(
                Collectors.groupingBy(KernelCost::call, LinkedHashMap::new, Collectors.toList()));
    return byCall.entrySet().stream()
        .map(
            entry ->
                new Kind(
                    entry.getKey(),
                    entry.getValue().size(),
                    entry.getValue().stream().mapToDouble(KernelCost::microseconds).sum()))
        .sorted(Comparator.comparingDouble(Kind::microseconds).reversed())
        .toList();
  }
}
