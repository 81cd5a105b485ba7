package org.ae4j.evaluation.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.History;
import org.ae4j.evaluation.use.Exhibit;
import org.ae4j.evaluation.use.Measurement;

/** Records of runs as JSON trees and back, without loss. */
final class RunJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RunJson() {}

  static ObjectNode write(RunRecord record) {
    ObjectNode tree = NODES.objectNode();
    tree.put("status", record.status().name()).put("message", record.message());
    ObjectNode uses = tree.putObject("uses");
    record.uses().forEach((name, measurement) -> uses.set(name, write(measurement)));
    tree.set("gallery", write(record.gallery()));
    Cost cost = record.cost();
    tree.putObject("cost")
        .put("trainingSeconds", cost.trainingSeconds())
        .put("measuringSeconds", cost.measuringSeconds())
        .put("weights", cost.weights())
        .put("memory", cost.memory())
        .put("codeWidth", cost.codeWidth());
    tree.set("termWeights", write(record.history().weights()));
    ArrayNode epochs = tree.putArray("epochs");
    record.history().epochs().forEach(epoch -> epochs.add(write(epoch)));
    return tree.put("description", record.description());
  }

  static RunRecord read(JsonNode tree) {
    Map<String, Measurement> uses = new LinkedHashMap<>();
    tree.required("uses")
        .properties()
        .forEach(use -> uses.put(use.getKey(), measurement(use.getValue())));
    JsonNode cost = tree.required("cost");
    List<History.Epoch> epochs = new ArrayList<>();
    tree.required("epochs").forEach(epoch -> epochs.add(epoch(epoch)));
    return new RunRecord(
        Status.valueOf(tree.required("status").asText()),
        tree.required("message").asText(),
        uses,
        exhibits(tree.required("gallery")),
        new Cost(
            cost.required("trainingSeconds").asDouble(),
            cost.required("measuringSeconds").asDouble(),
            cost.required("weights").asLong(),
            cost.required("memory").asLong(),
            cost.required("codeWidth").asInt()),
        new History(epochs, numbers(tree.required("termWeights"))),
        tree.required("description").asText());
  }

  private static ObjectNode write(Map<String, Double> numbers) {
    ObjectNode tree = NODES.objectNode();
    numbers.forEach(tree::put);
    return tree;
  }

  private static Map<String, Double> numbers(JsonNode tree) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    tree.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asDouble()));
    return numbers;
  }

  private static ObjectNode write(History.Epoch epoch) {
    ObjectNode tree = NODES.objectNode().put("number", epoch.number()).put("steps", epoch.steps());
    tree.set("training", write(epoch.training()));
    tree.set("validation", write(epoch.validation()));
    return tree.put("learningRate", epoch.learningRate()).put("seconds", epoch.seconds());
  }

  private static History.Epoch epoch(JsonNode tree) {
    return new History.Epoch(
        tree.required("number").asInt(),
        tree.required("steps").asLong(),
        numbers(tree.required("training")),
        numbers(tree.required("validation")),
        tree.required("learningRate").asDouble(),
        tree.required("seconds").asDouble());
  }

  private static ObjectNode write(Measurement measurement) {
    ObjectNode tree = NODES.objectNode();
    tree.set("values", write(measurement.values()));
    tree.set("exhibits", write(measurement.exhibits()));
    return tree.put("reason", measurement.reason());
  }

  private static Measurement measurement(JsonNode tree) {
    return new Measurement(
        numbers(tree.required("values")),
        exhibits(tree.required("exhibits")),
        tree.required("reason").asText());
  }

  private static ArrayNode write(List<Exhibit> exhibits) {
    ArrayNode tree = NODES.arrayNode();
    exhibits.forEach(exhibit -> tree.add(write(exhibit)));
    return tree;
  }

  private static List<Exhibit> exhibits(JsonNode tree) {
    List<Exhibit> exhibits = new ArrayList<>();
    tree.forEach(exhibit -> exhibits.add(exhibit(exhibit)));
    return exhibits;
  }

  private static ObjectNode write(Exhibit exhibit) {
    ObjectNode tree =
        NODES
            .objectNode()
            .put("title", exhibit.title())
            .put("caption", exhibit.caption())
            .put("kind", exhibit.kind().name());
    ArrayNode rows = tree.putArray("rows");
    for (float[] row : exhibit.rows()) {
      ArrayNode numbers = rows.addArray();
      for (float number : row) {
        numbers.add(number);
      }
    }
    ArrayNode labels = tree.putArray("labels");
    for (int label : exhibit.labels()) {
      labels.add(label);
    }
    return tree;
  }

  private static Exhibit exhibit(JsonNode tree) {
    List<float[]> rows = new ArrayList<>();
    tree.required("rows").forEach(row -> rows.add(floats(row)));
    int[] labels = new int[tree.required("labels").size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = tree.required("labels").get(i).asInt();
    }
    return new Exhibit(
        tree.required("title").asText(),
        tree.required("caption").asText(),
        Exhibit.Kind.valueOf(tree.required("kind").asText()),
        rows.toArray(float[][]::new),
        labels);
  }

  private static float[] floats(JsonNode row) {
    float[] numbers = new float[row.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = row.get(i).floatValue();
    }
    return numbers;
  }
}
