package org.ae4j.sparse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Opponent;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Adds the auxiliary task that trains the gates of a {@link GatedLatentSpace}: their positive parts
 * alone must rebuild the target through a decoder that does not learn from it. Rajamanoharan et al.
 * (2024), <a href="https://arxiv.org/abs/2404.16014">Gated sparse autoencoders</a>, equation 8.
 *
 * @param inner the objective that the task is added to
 */
public record GatedObjective(Objective inner) implements Objective {
  public GatedObjective {
    Objects.requireNonNull(inner, "inner");
  }

  @Override
  public int leastBatch() {
    return inner.leastBatch();
  }

  @Override
  public List<Term> terms(Model model) {
    List<Term> terms = new ArrayList<>(inner.terms(model));
    Tensor gates = model.features().relu();
    Tensor outputs = model.outputs();
    Tensor flat = Atoms.of(model, gates.shape().example().size()).frozen().combined(gates);
    Shape row = Shape.of(outputs.shape().example().size());
    Tensor bias =
        model.scope().weightAt("decoder/bias", row, Initialiser.constant(0)).stopGradient();
    Tensor rebuilt = flat.add(bias).reshape(outputs.shape());
    terms.add(new Term("gates", 1, model.reconstructionLoss(rebuilt, model.target())));
    return terms;
  }

  @Override
  public List<Opponent> opponents(Model model) {
    return inner.opponents(model);
  }
}
