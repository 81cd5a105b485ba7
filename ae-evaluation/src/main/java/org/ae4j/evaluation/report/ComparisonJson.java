package org.ae4j.evaluation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.ae4j.evaluation.Estimate;
import org.ae4j.evaluation.experiment.Standing;

/** A comparison for programs. */
final class ComparisonJson {
  private ComparisonJson() {}

  static String of(ComparisonContent content, List<Standing> standings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("title", content.title()).put("command", content.command());
    ArrayNode seeds = root.putArray("seeds");
    content.results().experiment().seeds().forEach(seeds::add);
    ArrayNode verdicts = root.putArray("verdicts");
    Verdicts.of(content.results(), standings).forEach(verdicts::add);
    ArrayNode failures = root.putArray("failures");
    Verdicts.failures(content.results()).forEach(failures::add);
    ArrayNode all = root.putArray("standings");
    standings.forEach(standing -> all.add(standing(standing)));
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode standing(Standing standing) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("data", standing.data().name())
            .put("budget", standing.budget().name())
            .put("use", standing.use().name())
            .put("metric", standing.metric().name())
            .put("unit", standing.metric().unit())
            .put("better", standing.metric().direction().name().toLowerCase(Locale.ROOT))
            .put("best", standing.best());
    ArrayNode tied = node.putArray("notToldFromBest");
    standing.tied().forEach(tied::add);
    ArrayNode methods = node.putArray("methods");
    for (String method : standing.values().keySet()) {
      Estimate estimate = standing.estimate(method);
      ObjectNode one =
          methods
              .addObject()
              .put("name", method)
              .put("baseline", standing.baselines().contains(method))
              .put("mean", estimate.mean());
      standing.deviation(method).ifPresent(deviation -> one.put("deviation", deviation));
      if (Double.isFinite(estimate.halfWidth())) {
        one.put("low", estimate.low()).put("high", estimate.high());
      }
      ArrayNode values = one.putArray("values");
      for (double value : standing.values().get(method)) {
        values.add(value);
      }
    }
    return node;
  }
}
