package org.ae4j.core;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A fitted autoencoder. Its weights never change, any number of threads may use it, and it holds
 * native memory until it is closed. Closing it lets calls that are under way end as usual; later
 * ones are refused by a {@link StateException}.
 *
 * <p>Methods that take rows take the numbers of one example per row, in row-major order and in the
 * units that the model was trained with before scaling; an {@link INDArray} has the batch as its
 * first axis. {@link Samples} carry conditions as well.
 */
public final class TrainedAutoencoder implements AutoCloseable {
  private final Snapshot snapshot;
  private final Map<String, Storage> variables = new LinkedHashMap<>();
  private final Map<String, Inference> functions = new ConcurrentHashMap<>();
  private final Lifetime lifetime = new Lifetime(this::free);

  private TrainedAutoencoder(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.weights().forEach((path, array) -> variables.put(path, Storage.of(array.values())));
    snapshot.states().forEach((path, array) -> variables.put(path, Storage.of(array.values())));
  }

  /** Returns the model that a snapshot describes. */
  public static TrainedAutoencoder of(Snapshot snapshot) {
    TrainedAutoencoder model = new TrainedAutoencoder(Objects.requireNonNull(snapshot, "snapshot"));
    model.requireEveryVariable();
    return model;
  }

  private void requireEveryVariable() {
    Model model = model();
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

  private Model model() {
    return model(Phase.INFERENCE);
  }

  private Model model(Phase phase) {
    return snapshot.autoencoder().model(snapshot.example(), phase, snapshot.condition(), false);
  }

  /** Returns everything that makes this model. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Returns the description it was trained from. */
  public Autoencoder autoencoder() {
    return snapshot.autoencoder();
  }

  /** Returns how training went. */
  public History history() {
    return snapshot.history();
  }

  /** Returns the shape of one code. */
  public Shape codeShape() {
    return model().latent().code().shape().example();
  }

  /** Returns one code per row, the most likely one: posteriors give their mean. Never random. */
  public float[][] encode(float[][] examples) {
    return encode(Samples.of(examples));
  }

  /** Returns the most likely codes, shape {@code [batch, …code]}; never random. */
  public INDArray encode(INDArray examples) {
    return array(encode(Samples.of(examples)), codeShape());
  }

  /**
   * Returns one code per example, the most likely one: posteriors give their mean. Never random.
   */
  public float[][] encode(Samples examples) {
    return apply("encode", model -> model.latent().code(), examples);
  }

  /** Returns one reconstruction per row of codes. */
  public float[][] decode(float[][] codes) {
    return decode(Samples.of(codes));
  }

  /** Returns reconstructions, shape {@code [batch, …example]}. */
  public INDArray decode(INDArray codes) {
    return array(decode(Samples.of(codes)), snapshot.example());
  }

  /**
   * Returns one reconstruction per code.
   *
   * @throws DataException if the decoder reads conditions and there are none, or the model has none
   * @throws ShapeException if codes or conditions have another size than the model's
   */
  public float[][] decode(Samples codes) {
    requireWidth("codes", codes, codeShape());
    return lifetime.during(
        () -> {
          Inference decoder = decoder();
          if (decoder.conditioned() || codes.condition().isPresent()) {
            requireCondition(codes.condition());
          }
          return unscaled(decoder.apply(codes));
        });
  }

  private Inference decoder() {
    return functions.computeIfAbsent(
        "decode",
        name -> {
          Model model = model();
          Tensor code = Leaf.of("code", codeShape().batched());
          return new Inference(
              model.blueprint(), code, model.reconstruction(model.decode(code)), variables);
        });
  }

  /**
   * Returns for each row the nearest code that the model may have, as its decoder knows no others:
   * of a quantised latent space; all are codes of any other and stay as they are.
   */
  public float[][] nearestCodes(float[][] codes) {
    if (!(autoencoder().latentSpace() instanceof QuantisedLatentSpace quantised)) {
      return codes;
    }
    Samples rows = Samples.of(codes);
    requireWidth("codes", rows, codeShape());
    return lifetime.during(() -> nearest(quantised).apply(rows));
  }

  private Inference nearest(QuantisedLatentSpace quantised) {
    return functions.computeIfAbsent(
        "nearest",
        name -> {
          Model model = model();
          Tensor code = Leaf.of("code", codeShape().batched());
          Tensor nearest = quantised.nearest(code, model.scope().child("latent"));
          return new Inference(model.blueprint(), code, nearest, variables);
        });
  }

  /** Returns one reconstruction per row. */
  public float[][] reconstruct(float[][] examples) {
    return reconstruct(Samples.of(examples));
  }

  /** Returns reconstructions, shape {@code [batch, …example]}. */
  public INDArray reconstruct(INDArray examples) {
    return array(reconstruct(Samples.of(examples)), snapshot.example());
  }

  /** Returns one reconstruction per example. */
  public float[][] reconstruct(Samples examples) {
    return unscaled(apply("reconstruct", Model::reconstruction, examples));
  }

  /** Returns the loss of every row's reconstruction, in the loss's own unit. */
  public double[] reconstructionError(float[][] examples) {
    return reconstructionError(Samples.of(examples));
  }

  /** Returns the loss of every example's reconstruction, in the loss's own unit. */
  public double[] reconstructionError(Samples examples) {
    return column(apply("error", model -> column(model.reconstructionLoss()), examples));
  }

  /**
   * Returns how anomalous every row is: what the objective would charge for it, which is its
   * reconstruction error plus the weighted penalties of its code. Higher is more anomalous.
   */
  public double[] anomalyScore(float[][] examples) {
    return anomalyScore(Samples.of(examples));
  }

  /** Returns how anomalous every example is; higher is more anomalous. */
  public double[] anomalyScore(Samples examples) {
    return column(apply("score", this::score, examples));
  }

  private Tensor score(Model model) {
    return snapshot.autoencoder().objective().terms(model).stream()
        .map(term -> term.perExample().mul(term.weight()))
        .reduce(Tensor::add)
        .map(TrainedAutoencoder::column)
        .orElseThrow();
  }

  private static Tensor column(Tensor perExample) {
    return perExample.reshape(Shape.batchOf(1));
  }

  private static double[] column(float[][] rows) {
    return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
  }

  /** Returns what draws new examples, where the latent space has a prior to draw codes from. */
  public Optional<Sampler> sampler() {
    return snapshot.autoencoder().latentSpace() instanceof GenerativeLatentSpace generative
        ? Optional.of(new Sampler(this, generative))
        : Optional.empty();
  }

  /**
   * Draws new examples.
   *
   * @param conditions one per example, if the model has conditions
   */
  float[][] sample(
      GenerativeLatentSpace generative, int count, long seed, Optional<Samples> conditions) {
    requireCondition(conditions);
    NoiseSource noise = new NoiseSource(seed);
    return lifetime.during(
        () -> unscaled(drawing(generative).draw(count, noise, conditions.orElse(null))));
  }

  private Inference drawing(GenerativeLatentSpace generative) {
    return functions.computeIfAbsent(
        "sample",
        name -> {
          Model model = model();
          Tensor code = generative.prior(codeShape(), model.scope().child("latent"));
          return new Inference(
              model.blueprint(), null, model.reconstruction(model.decode(code)), variables);
        });
  }

  /**
   * Returns anything that can be written as graph for every example, such as importance weights.
   * Codes are drawn, with random numbers that the seed names.
   *
   * @param wanted what to measure, shape {@code [batch, …]}; it may ask for no new weights
   */
  public float[][] measure(Samples examples, long seed, Function<Model, Tensor> wanted) {
    return once(model(Phase.EVALUATION), examples, new NoiseSource(seed), wanted);
  }

  /**
   * Returns anything that can be written as graph for every example while the model is in use, such
   * as what lies between its layers: nothing is random.
   *
   * @param wanted what to observe, shape {@code [batch, …]}; it may ask for no new weights
   */
  public float[][] observe(Samples examples, Function<Model, Tensor> wanted) {
    return once(model(), examples, new NoiseSource(0), wanted);
  }

  private float[][] once(
      Model model, Samples examples, NoiseSource noise, Function<Model, Tensor> wanted) {
    return lifetime.during(
        () -> {
          try (Inference function = function(model, wanted)) {
            return function.apply(scaled(examples), noise);
          }
        });
  }

  /** Applies a function that is kept by its name. */
  private float[][] apply(String name, Function<Model, Tensor> wanted, Samples examples) {
    return lifetime.during(
        () ->
            functions
                .computeIfAbsent(name, missing -> function(model(), wanted))
                .apply(scaled(examples)));
  }

  private Inference function(Model model, Function<Model, Tensor> wanted) {
    return new Inference(model.blueprint(), model.input(), wanted.apply(model), variables);
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

  private float[][] unscaled(float[][] rows) {
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

  private static INDArray array(float[][] rows, Shape example) {
    return Nd4j.create(rows).reshape('c', example.batched().with(0, rows.length).extents());
  }

  /** Returns a table of the weights, 80 columns wide. */
  public String summary() {
    return Summary.of(snapshot);
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
