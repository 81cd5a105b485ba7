package org.ae4j.cli.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.ae4j.cli.data.Conditions;
import org.ae4j.core.DataException;
import org.ae4j.core.QuantisedLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.data.Sprites;
import org.ae4j.evaluation.disentanglement.FactorGrid;
import org.ae4j.evaluation.disentanglement.FactorVaeScore;
import org.ae4j.evaluation.disentanglement.MutualInformationGap;
import org.ae4j.evaluation.disentanglement.SeparatedPredictability;
import org.ae4j.evaluation.sparse.LatentActivity;
import org.ae4j.evaluation.sparse.SparsityScore;
import org.ae4j.sparse.SparseLatentSpace;
import org.ae4j.variational.ActiveUnits;
import org.ae4j.variational.AggregateMismatch;
import org.ae4j.variational.CodebookUsage;
import org.ae4j.variational.LadderLatentSpace;
import org.ae4j.variational.LadderRates;
import org.ae4j.variational.LikelihoodEstimate;
import org.ae4j.variational.MmdKernel;

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
    measures.codes();
    measures.disentanglement();
    return measures.values;
  }

  /** Returns what takes no hundred passes through the decoder and needs no known factors. */
  public static Map<String, Object> withoutLikelihood(TrainedAutoencoder model, Dataset examples) {
    CodeMeasures measures = new CodeMeasures(model, examples);
    measures.codes();
    return measures.values;
  }

  private void codes() {
    prior();
    levels();
    codebook();
    sparsity();
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
      model
          .snapshot()
          .scaling()
          .ifPresent(
              scale -> values.put("likelihoodOf", "the data as the model sees them: " + scale));
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

  private void levels() {
    if (model.autoencoder().latentSpace() instanceof LadderLatentSpace) {
      LadderRates rates = LadderRates.of(model, Conditions.of(examples, model), SEED);
      values.put("rateOfLowerLevel", rates.lower());
      values.put("rateOfUpperLevel", rates.upper());
      values.put("levels", rates.diagnosis());
    }
  }

  private void codebook() {
    if (model.autoencoder().latentSpace() instanceof QuantisedLatentSpace) {
      CodebookUsage usage = CodebookUsage.of(model, Conditions.of(examples, model));
      boolean countable = usage.codes() < Long.MAX_VALUE;
      values.put("codes", countable ? Math.round(usage.codes()) : (Object) usage.codes());
      values.put("usedCodes", usage.used());
      values.put("perplexity", usage.perplexity());
    }
  }

  /** Of the sprites the factors are known, as far as all of them are there. */
  private void disentanglement() {
    if (Sprites.isSet(examples)) {
      List<Integer> extents = Arrays.stream(Sprites.setExtents()).boxed().toList();
      float[][] codes = model.encode(Conditions.of(examples, model));
      FactorGrid factors = FactorGrid.of(extents, codes);
      values.put("mutualInformationGap", MutualInformationGap.of(factors.all()).value());
      values.put("separatedPredictability", SeparatedPredictability.of(factors, SEED).value());
      values.put("factorVaeScore", FactorVaeScore.of(factors, SEED).value());
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
