package org.ae4j.cli.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ae4j.core.DataException;

/** What the README's first command does, how long it takes and how large its report is. */
final class CompareQuick implements Reproduction {
  private static final double MEBI = 1L << 20;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "compare-quick",
              "ae compare --quick in a process of its own: six variants, six uses, three seeds",
              "AE4J's own promise: about two minutes on two cores",
              Target.atLeast("variants", 6, "six variants"),
              Target.atLeast("uses", 6, "all six uses"),
              Target.atMost("failures", 0, "all runs end well"),
              Target.atMost("seconds", 150, "under 150 s on 2 cores"),
              Target.atMost("report_mebibytes", 5, "under 5 MB"))
          .withMinutes(3);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      Path out = folder.path().resolve("out");
      var child =
          new ChildCommand(
              folder.path().resolve("log"), "compare", "--quick", "--out", out.toString());
      double seconds = child.finish();
      return metrics(out, seconds);
    } catch (IOException e) {
      throw new DataException("the comparison left no results: " + e.getMessage(), e);
    }
  }

  private static Map<String, Double> metrics(Path out, double seconds) throws IOException {
    JsonNode results = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    Set<String> variants = new TreeSet<>();
    Set<String> uses = new TreeSet<>();
    for (JsonNode standing : results.path("standings")) {
      uses.add(standing.path("use").asText());
      for (JsonNode method : standing.path("methods")) {
        if (!method.path("baseline").asBoolean()) {
          variants.add(method.path("name").asText());
        }
      }
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("variants", (double) variants.size());
    metrics.put("uses", (double) uses.size());
    metrics.put("failures", (double) results.path("failures").size());
    metrics.put("seconds", seconds);
    metrics.put("report_mebibytes", Files.size(out.resolve("report.html")) / MEBI);
    return metrics;
  }
}
