package org.ae4j.sparse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Opponent;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Gives dead latents of a dictionary something to learn: those of them whose features are largest
 * rebuild what the living ones have missed. Gao et al. (2024), <a
 * href="https://arxiv.org/abs/2406.04093">Scaling and evaluating sparse autoencoders</a>, section
 * A.2.
 *
 * <p>The state {@code dead-latents/idle} {@code [latents]} counts steps since a latent was last
 * active. Looking at a whole batch makes its examples depend on one another; the trainer then keeps
 * the batch whole.
 *
 * @param inner the objective that the cost is added to
 * @param patience after how many idle steps a latent is dead, at least 1; Gao et al. wait for 10
 *     million examples
 * @param count how many dead latents an example may use, from 1 to all latents; Gao et al. use
 *     about half as many as there are inputs
 * @param weight of the cost, finite and not negative; Gao et al. use 1/32
 */
public record DeadLatentObjective(Objective inner, long patience, int count, double weight)
    implements Objective {
  static final String IDLE = "dead-latents/idle";

  private static final double BELOW_ANY_FEATURE = 1e30;

  public DeadLatentObjective {
    Objects.requireNonNull(inner, "inner");
    Requirement.count("patience", patience);
    Requirement.count("count", count);
    Requirement.weight("weight", weight);
  }

  /** Returns the standard objective with this cost at the paper's weight. */
  public static DeadLatentObjective of(long patience, int count) {
    return new DeadLatentObjective(Objective.standard(), patience, count, 1 / 32.0);
  }

  @Override
  public int leastBatch() {
    return inner.leastBatch();
  }

  @Override
  public List<Term> terms(Model model) {
    List<Term> terms = new ArrayList<>(inner.terms(model));
    Requirement.countWithin("count", count, Math.toIntExact(codeWidth(model)));
    Tensor dead = dead(model.latent().code().flatten(), model.scope().child("dead-latents"));
    Tensor missed = model.target().sub(model.reconstruction()).flatten().stopGradient();
    Tensor code = chosen(model.features().flatten(), dead);
    Tensor rebuilt = Atoms.of(model, dead.shape().extent(0)).combined(code);
    Tensor cost = missed.sub(rebuilt).square().sumPerExample().mul(dead.max(0));
    terms.add(new Term("dead-latents", weight, cost));
    return terms;
  }

  private static long codeWidth(Model model) {
    return model.latent().code().shape().example().size();
  }

  /** Returns 1 for each latent that was dead before this batch, which it is counted with. */
  private Tensor dead(Tensor code, Scope scope) {
    long latents = code.shape().extent(1);
    Tensor idle = scope.state("idle", Shape.of(latents), 0);
    Tensor silent = code.abs().step().max(0).rsub(1);
    scope.update(idle, idle.add(1).mul(silent));
    return idle.greaterThan(Tensor.constant(patience));
  }

  /** Returns the positive parts of the dead latents' largest features. */
  private Tensor chosen(Tensor features, Tensor dead) {
    Tensor living = dead.rsub(1).mul(BELOW_ANY_FEATURE);
    Tensor largest = Functions.topK(features.mul(dead).sub(living), count);
    return features.relu().mul(largest).mul(dead);
  }

  @Override
  public List<Opponent> opponents(Model model) {
    return inner.opponents(model);
  }
}
