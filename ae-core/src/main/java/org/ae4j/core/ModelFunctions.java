package org.ae4j.core;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * What a fitted model computes: functions of its examples or codes, compiled when they are first
 * asked for, over one copy of its variables. Examples come and go in the units of the data.
 */
final class ModelFunctions implements AutoCloseable {
  private final Snapshot snapshot;
  private final Map<String, Storage> variables = new LinkedHashMap<>();
  private final Map<String, Inference> functions = new ConcurrentHashMap<>();
  private final Lifetime lifetime = new Lifetime(this::free);

  ModelFunctions(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.weights().forEach((path, array) -> variables.put(path, Storage.of(array.values())));
    snapshot.states().forEach((path, array) -> variables.put(path, Storage.of(array.values())));
  }

  /**
   * Requires all that the model's graph needs to be in the snapshot.
   *
   * @throws ModelFileException if a variable is missing or has another size
   */
  void requireEveryVariable() {
    Model model = model(Phase.INFERENCE);
    model.reconstruction();
    Map<String, Blueprint.Variable> wanted = new LinkedHashMap<>(model.blueprint().weights());
    wanted.putAll(model.blueprint().states());
    wanted.forEach(
        (path, variable) -> {
          Storage storage = variables.get(path);
          if (storage == null || storage.size() != variable.leaf().shape().size()) {
            throw new ModelFileException(
                "the model needs "
                    + path
                    + " of shape "
                    + variable.leaf().shape()
                    + " but the snapshot has "
                    + (storage == null ? "none" : storage.size() + " numbers"));
          }
        });
  }

  Model model(Phase phase) {
    return snapshot.autoencoder().model(snapshot.example(), phase, snapshot.condition(), false);
  }

  Shape codeShape() {
    return model(Phase.INFERENCE).latent().code().shape().example();
  }

  /** Applies a function of examples that is kept by its name. */
  float[][] ofExamples(String name, Function<Model, Tensor> wanted, Samples examples) {
    return lifetime.during(
        () ->
            functions
                .computeIfAbsent(name, missing -> ofInput(model(Phase.INFERENCE), wanted))
                .apply(scaled(examples)));
  }

  /** Applies a function of examples that is not kept. */
  float[][] once(Phase phase, Function<Model, Tensor> wanted, Samples examples, long seed) {
    return lifetime.during(
        () -> {
          try (Inference function = ofInput(model(phase), wanted)) {
            return function.apply(scaled(examples), new NoiseSource(seed));
          }
        });
  }

  private Inference ofInput(Model model, Function<Model, Tensor> wanted) {
    return new Inference(model.blueprint(), model.input(), wanted.apply(model), variables);
  }

  /** Returns one reconstruction per code. */
  float[][] decode(Samples codes) {
    requireWidth("codes", codes, codeShape());
    return lifetime.during(
        () -> {
          Inference decoder =
              ofCodes("decode", (model, code) -> model.reconstruction(model.decode(code)));
          if (decoder.conditioned() || codes.condition().isPresent()) {
            requireCondition(codes.condition());
          }
          return unscaled(decoder.apply(codes));
        });
  }

  /** Returns the nearest code of each that the decoder knows. */
  float[][] nearest(QuantisedLatentSpace quantised, Samples codes) {
    requireWidth("codes", codes, codeShape());
    return lifetime.during(
        () ->
            ofCodes(
                    "nearest",
                    (model, code) -> quantised.nearest(code, model.scope().child("latent")))
                .apply(codes));
  }

  @FunctionalInterface
  private interface OfCode {
    Tensor apply(Model model, Tensor code);
  }

  private Inference ofCodes(String name, OfCode wanted) {
    return functions.computeIfAbsent(
        name,
        missing -> {
          Model model = model(Phase.INFERENCE);
          Tensor code = Leaf.of("code", codeShape().batched());
          return new Inference(model.blueprint(), code, wanted.apply(model, code), variables);
        });
  }

  /** Returns reconstructions of codes that are drawn from the prior. */
  float[][] draw(
      GenerativeLatentSpace generative, int count, long seed, Optional<Samples> conditions) {
    requireCondition(conditions);
    NoiseSource noise = new NoiseSource(seed);
    return lifetime.during(
        () -> unscaled(prior(generative).draw(count, noise, conditions.orElse(null))));
  }

  private Inference prior(GenerativeLatentSpace generative) {
    return functions.computeIfAbsent(
        "sample",
        missing -> {
          Model model = model(Phase.INFERENCE);
          Tensor code = generative.prior(codeShape(), model.scope().child("latent"));
          return new Inference(
              model.blueprint(), null, model.reconstruction(model.decode(code)), variables);
        });
  }

  private Samples scaled(Samples examples) {
    requireWidth("examples", examples, snapshot.example());
    requireCondition(examples.condition());
    return snapshot.scaling().map(scaling -> scaled(examples, scaling)).orElse(examples);
  }

  private static Samples scaled(Samples examples, Scaling scaling) {
    float[][] rows = examples.toArray();
    Arrays.stream(rows).forEach(scaling::apply);
    Samples scaled = Samples.of(rows);
    return examples.condition().map(scaled::withCondition).orElse(scaled);
  }

  /** Gives rows back the units of the data. */
  float[][] unscaled(float[][] rows) {
    snapshot.scaling().ifPresent(scaling -> Arrays.stream(rows).forEach(scaling::invert));
    return rows;
  }

  private void requireCondition(Optional<Samples> given) {
    Optional<Shape> needed = snapshot.condition();
    if (needed.isPresent() != given.isPresent()) {
      throw new DataException(
          needed
              .map(shape -> "this model needs a condition of shape " + shape + " per example")
              .orElse("this model was trained without conditions; leave them out"));
    }
    needed.ifPresent(shape -> requireWidth("conditions", given.orElseThrow(), shape));
  }

  private static void requireWidth(String what, Samples samples, Shape wanted) {
    if (samples.width() != wanted.size()) {
      throw new ShapeException(
          "this model takes "
              + what
              + " of shape "
              + wanted
              + ", "
              + wanted.size()
              + " numbers each, but was given "
              + samples.width());
    }
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void free() {
    functions.values().forEach(Inference::close);
    variables.values().forEach(Storage::close);
  }
}
