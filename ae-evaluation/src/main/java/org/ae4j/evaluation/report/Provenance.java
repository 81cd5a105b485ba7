package org.ae4j.evaluation.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ae4j.evaluation.experiment.ExperimentData;

/** Which examples a comparison saw, so that others can tell whether theirs are the same. */
final class Provenance {
  private Provenance() {}

  /** Returns facts by name: the digest is that of the scaled examples and their labels. */
  static Map<String, String> of(ExperimentData data) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("source", data.settings().getOrDefault("data", data.train().name()));
    facts.put("training examples", Integer.toString(data.train().size()));
    facts.put("test examples", Integer.toString(data.test().size()));
    facts.put(
        "shape",
        Arrays.stream(data.train().shape())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" × ")));
    facts.put("SHA-256", data.digest());
    return facts;
  }
}
