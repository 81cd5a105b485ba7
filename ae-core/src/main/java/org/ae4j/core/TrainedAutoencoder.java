package org.ae4j.core;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
  private final ModelFunctions functions;

  private TrainedAutoencoder(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.functions = new ModelFunctions(snapshot);
  }

  /** Returns the model that a snapshot describes. */
  public static TrainedAutoencoder of(Snapshot snapshot) {
    TrainedAutoencoder model = new TrainedAutoencoder(Objects.requireNonNull(snapshot, "snapshot"));
    model.functions.requireEveryVariable();
    return model;
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
    return functions.codeShape();
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
    return functions.ofExamples("encode", model -> model.latent().code(), examples);
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
    return functions.decode(codes);
  }

  /**
   * Returns for each row the nearest code that the model may have, as its decoder knows no others:
   * of a quantised latent space; all are codes of any other and stay as they are.
   */
  public float[][] nearestCodes(float[][] codes) {
    return autoencoder().latentSpace() instanceof QuantisedLatentSpace quantised
        ? functions.nearest(quantised, Samples.of(codes))
        : codes;
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
    return functions.unscaled(functions.ofExamples("reconstruct", Model::reconstruction, examples));
  }

  /** Returns the loss of every row's reconstruction, in the loss's own unit. */
  public double[] reconstructionError(float[][] examples) {
    return reconstructionError(Samples.of(examples));
  }

  /** Returns the loss of every example's reconstruction, in the loss's own unit. */
  public double[] reconstructionError(Samples examples) {
    return column(
        functions.ofExamples("error", model -> column(model.reconstructionLoss()), examples));
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
    return column(functions.ofExamples("score", this::score, examples));
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
    return functions.draw(generative, count, seed, conditions);
  }

  /**
   * Returns anything that can be written as graph for every example, such as importance weights.
   * Codes are drawn, with random numbers that the seed names.
   *
   * @param wanted what to measure, shape {@code [batch, …]}; it may ask for no new weights
   */
  public float[][] measure(Samples examples, long seed, Function<Model, Tensor> wanted) {
    return functions.once(Phase.EVALUATION, wanted, examples, seed);
  }

  /**
   * Returns anything that can be written as graph for every example while the model is in use, such
   * as what lies between its layers: nothing is random.
   *
   * @param wanted what to observe, shape {@code [batch, …]}; it may ask for no new weights
   */
  public float[][] observe(Samples examples, Function<Model, Tensor> wanted) {
    return functions.once(Phase.INFERENCE, wanted, examples, 0);
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
    functions.close();
  }
}
