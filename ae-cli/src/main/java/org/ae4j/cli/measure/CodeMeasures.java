package org.ae4j.cli.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.ae4j.cli.data.Conditions;
import org.ae4j.core.DataException;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.sparse.LatentActivity;
import org.ae4j.evaluation.sparse.SparsityScore;
import org.ae4j.sparse.SparseLatentSpace;
import org.ae4j.variational.ActiveUnits;
import org.ae4j.variational.AggregateMismatch;
import org.ae4j.variational.CodebookUsage;
import org.ae4j.variational.FiniteScalarLatentSpace;
import org.ae4j.variational.LikelihoodEstimate;
import org.ae4j.variational.MmdKernel;
import org.ae4j.variational.VectorQuantisedLatentSpace;

/**
 * What can be said about codes, as far as a model's kind allows it: how probable it finds examples,
 * which numbers carry information, how far codes are from the prior, how a codebook is used, how
 * sparse codes are and what they still say.
 */
public final class CodeMeasures {
  private static final int LIKELIHOOD_EXAMPLES = 1000;
  private static final int LIKELIHOOD_DRAWS = 100;
  private static final int COMPARED_CODES = 1000;
  private static final long SEED = 0;

  private final TrainedAutoencoder model;
  private final Dataset examples;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private CodeMeasures(TrainedAutoencoder model, Dataset examples) {
    this.model = model;
    this.examples = examples;
  }

  /** Returns all measures by name, for programs; empty for a model without any. */
  public static Map<String, Object> of(TrainedAutoencoder model, Dataset examples) {
    CodeMeasures measures = new CodeMeasures(model, examples);
    measures.likelihood();
    measures.prior();
    measures.codebook();
    measures.sparsity();
    return measures.values;
  }

  /** Returns one line per measure. */
  public static String describe(Map<String, Object> measures) {
    return measures.entrySet().stream()
        .map(entry -> "  %-32s %s%n".formatted(entry.getKey(), readable(entry.getValue())))
        .collect(Collectors.joining());
  }

  private static String readable(Object value) {
    return value instanceof Double number ? "%10.4g".formatted(number) : value.toString();
  }

  private void likelihood() {
    if (ModelLikelihood.defined(model)) {
      Dataset few = examples.head(LIKELIHOOD_EXAMPLES);
      LikelihoodEstimate estimate =
          LikelihoodEstimate.of(model, Conditions.of(few, model), LIKELIHOOD_DRAWS, SEED);
      values.put("likelihoodExamples", few.size());
      values.put("likelihoodDraws", LIKELIHOOD_DRAWS);
      values.put("negativeLogLikelihood", estimate.negativeLogLikelihood());
      values.put("negativeLogLikelihoodError", estimate.standardError());
      values.put("rate", estimate.rate());
      values.put("distortion", estimate.distortion());
    }
  }

  private void prior() {
    if (model.sampler().isPresent() && examples.size() > 1) {
      Dataset few = examples.head(COMPARED_CODES);
      double mismatch =
          AggregateMismatch.discrepancy(
              model, Conditions.of(few, model), MmdKernel.inverseMultiquadric(), SEED);
      values.put("discrepancyFromPrior", mismatch);
      ActiveUnits units = ActiveUnits.of(model, Conditions.of(examples, model));
      values.put("activeUnits", units.count());
      values.put("diagnosis", units.diagnosis());
    }
  }

  private void codebook() {
    LatentSpace latentSpace = model.autoencoder().latentSpace();
    if (latentSpace instanceof VectorQuantisedLatentSpace
        || latentSpace instanceof FiniteScalarLatentSpace) {
      CodebookUsage usage = CodebookUsage.of(model, Conditions.of(examples, model));
      values.put("codes", usage.codes());
      values.put("usedCodes", usage.used());
      values.put("perplexity", usage.perplexity());
    }
  }

  private void sparsity() {
    boolean sparse =
        model.autoencoder().latentSpace().getClass().getPackage()
            == SparseLatentSpace.class.getPackage();
    if (sparse) {
      sparsity(Conditions.of(examples, model));
    }
  }

  private void sparsity(Samples samples) {
    LatentActivity activity = LatentActivity.of(model, samples);
    float[][] originals = samples.toArray();
    float[][] rebuilt = model.reconstruct(samples);
    values.put("activeLatents", activity.l0());
    values.put("sumOfMagnitudes", activity.l1());
    put("unexplainedVariance", () -> SparsityScore.unexplained(originals, rebuilt));
    put("reconstructionBias", () -> SparsityScore.reconstructionBias(originals, rebuilt));
    values.put("deadLatents", activity.deadFraction());
    values.put("denseLatents", activity.denseFraction(SparsityScore.DENSE));
  }

  /** Puts a number, or the reason why there is none. */
  private void put(String name, DoubleSupplier measure) {
    try {
      values.put(name, measure.getAsDouble());
    } catch (DataException undefined) {
      values.put(name + "Undefined", undefined.getMessage());
    }
  }
}
