package org.ae4j.variational;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.ae4j.core.Distribution;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Opponent;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * FactorVAE: the bound plus γ times the total correlation of the aggregate posterior, estimated by
 * a discriminator between codes and codes whose dimensions are independent. Kim and Mnih (2018), <a
 * href="https://arxiv.org/abs/1802.05983">Disentangling by factorising</a>, equation 2 and
 * algorithm 2.
 *
 * <p>An independent code takes each of its numbers from an example of the batch of its own. The
 * paper permutes the batch; here examples are drawn with replacement, which has the same marginals.
 * Both players learn from one batch, where algorithm 2 draws a second one for the discriminator. A
 * last batch of a single example is left out.
 *
 * @param gamma γ, above 0
 * @param discriminator the second player; the paper has six layers of 1000
 */
public record FactorVaeObjective(double gamma, Discriminator discriminator) implements Objective {
  private static final String NAME = "FactorVAE";
  private static final String PATH = "discriminator";

  public FactorVaeObjective {
    Setting.positive("gamma", gamma);
    Objects.requireNonNull(discriminator, "discriminator");
  }

  /** An example alone has nothing to be compared with. */
  @Override
  public int leastBatch() {
    return 2;
  }

  @Override
  public List<Term> terms(Model model) {
    EvidenceLowerBound.requireSeveralNumbers(EvidenceLowerBound.gaussian(model, NAME), NAME);
    List<Term> terms = new ArrayList<>(EvidenceLowerBound.terms(model));
    Tensor correlation = discriminator.logOdds(model.latent().code(), scope(model));
    terms.add(new Term("totalCorrelation", gamma, correlation));
    return terms;
  }

  @Override
  public List<Opponent> opponents(Model model) {
    Tensor code = model.latent().code();
    Tensor cost = discriminator.cost(code, independent(code, scope(model)), scope(model));
    return List.of(new Opponent(PATH, List.of(new Term("discriminator", 1, cost))));
  }

  /** Returns codes each of whose dimensions comes from a random example; same shape. */
  static Tensor independent(Tensor code, Scope scope) {
    long width = code.shape().extent(1);
    return Functions.concat(
        1,
        LongStream.range(0, width)
            .mapToObj(dimension -> chosen(code.slice(1, dimension, 1), scope))
            .toList());
  }

  private static Tensor chosen(Tensor column, Scope scope) {
    Shape pairs = Shape.of(Shape.BATCH, Shape.BATCH);
    Tensor noise = scope.noise("example", pairs, Distribution.UNIFORM);
    return Functions.topK(noise, 1).matmul(column);
  }

  private static Scope scope(Model model) {
    return model.scope().child(PATH);
  }
}
