package org.ae4j.denoising.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Latent;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;
import org.ae4j.denoising.Damage;
import org.ae4j.denoising.SelectiveCorruption;

/**
 * Reconstruction that counts what was damaged apart from what was not: Vincent et al. (2010), <a
 * href="https://www.jmlr.org/papers/v11/vincent10a.html">Stacked denoising autoencoders</a>,
 * section 4.2, with weights α and β. With β = 0 it is masked training: the loss on what was hidden.
 *
 * <p>It damages what the model would see itself, since what was touched cannot be told from the
 * result: leave the autoencoder's own corruption out, or use it for noise on top of which this
 * hides. The loss must be a sum over the numbers of an example with one output each, as squared
 * error and Bernoulli are; others, such as categorical and structural similarity, are refused.
 *
 * @param corruption what damages the input
 * @param touched α, the weight of the loss on touched numbers, at least 0
 * @param untouched β, the weight of the loss on the others, at least 0
 */
public record EmphasisedDenoising(SelectiveCorruption corruption, double touched, double untouched)
    implements Objective {
  public EmphasisedDenoising {
    Objects.requireNonNull(corruption, "corruption");
    if (!(touched >= 0 && untouched >= 0 && touched + untouched > 0)) {
      throw new ConfigurationException(
          "the weights of touched and untouched numbers must not be negative, and one must be"
              + " above 0, but were %s and %s".formatted(touched, untouched));
    }
  }

  /** Returns the loss on what was hidden alone, as in masked autoencoders. */
  public static EmphasisedDenoising ofHidden(SelectiveCorruption corruption) {
    return new EmphasisedDenoising(corruption, 1, 0);
  }

  @Override
  public List<Term> terms(Model model) {
    Tensor seen = model.corrupted();
    Damage damage =
        model.scope().stochastic()
            ? corruption.damage(seen, model.scope().child("emphasis"))
            : new Damage(seen, Tensor.constant(1).broadcast(seen.shape()));
    Latent latent = model.latent(model.encode(damage.corrupted()));
    Tensor cost = perNumber(model, model.decode(latent.code()));
    Tensor marks = damage.touched().flatten();
    List<Term> terms = new ArrayList<>();
    terms.add(new Term("touched", touched, cost.mul(marks).sum(1)));
    terms.add(new Term("untouched", untouched, cost.mul(marks.rsub(1)).sum(1)));
    terms.addAll(latent.penalties());
    return terms;
  }

  /** Returns the loss of every number as {@code [batch, n]}. */
  private static Tensor perNumber(Model model, Tensor outputs) {
    Tensor target = model.target();
    if (!outputs.shape().equals(target.shape())) {
      throw new ConfigurationException(
          "emphasis needs a loss with one output per number, but for examples "
              + target.shape().example()
              + " this one wants outputs "
              + outputs.shape().example());
    }
    return SumOverNumbers.summands(model.reconstructionLoss(outputs, target), outputs)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "emphasis counts numbers apart, so the loss must be a sum over numbers that"
                        + " ends with the sum, as bernoulli and squared-error are, but "
                        + model.autoencoder().loss()
                        + " is none; use one of those, or leave emphasis and hiding out"))
        .flatten();
  }
}
