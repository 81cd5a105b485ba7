package org.ae4j.denoising.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Opponent;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/**
 * Any objective plus a cost on how much the encoder's features move with its input: Rifai et al.
 * (2011), <a href="https://icml.cc/2011/papers/455_icmlpaper.pdf">Contractive auto-encoders</a>,
 * equation 3: {@code weight · ‖∂features/∂input‖²} of every example, the squared Frobenius norm of
 * the Jacobian at what the autoencoder's own corruption leaves of the input: before {@link
 * EmphasisedDenoising} hides any of it.
 *
 * @param objective what is minimised besides
 * @param norm how the norm is computed
 * @param weight the paper's λ, at least 0
 */
public record Contractive(Objective objective, JacobianNorm norm, double weight)
    implements Objective {
  public Contractive {
    Objects.requireNonNull(objective, "objective");
    Objects.requireNonNull(norm, "norm");
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException(
          "the weight of a contraction must be finite and not negative, but was " + weight);
    }
  }

  /** Returns the standard objective with an exact contraction. */
  public static Contractive of(double weight) {
    return new Contractive(Objective.standard(), JacobianNorm.exact(), weight);
  }

  @Override
  public int leastBatch() {
    return objective.leastBatch();
  }

  @Override
  public List<Term> terms(Model model) {
    Tensor squared =
        norm.squared(model.features(), model.corrupted(), model.scope().child("jacobian"));
    List<Term> terms = new ArrayList<>(objective.terms(model));
    terms.add(new Term("contraction", weight, squared));
    return terms;
  }

  @Override
  public List<Opponent> opponents(Model model) {
    return objective.opponents(model);
  }
}
