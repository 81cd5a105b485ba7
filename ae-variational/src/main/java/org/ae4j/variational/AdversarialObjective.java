package org.ae4j.variational;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Opponent;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/**
 * The adversarial autoencoder: a discriminator tells codes from draws of the prior, and the encoder
 * learns to be taken for the prior. Makhzani et al. (2016), <a
 * href="https://arxiv.org/abs/1511.05644">Adversarial autoencoders</a>, section 2. The encoder
 * minimises −log D, which does not vanish where the discriminator is sure.
 *
 * @param weight of the encoder's cost of being recognised, above 0
 * @param discriminator the second player
 */
public record AdversarialObjective(double weight, Discriminator discriminator)
    implements Objective {
  private static final String PATH = "discriminator";

  public AdversarialObjective {
    Setting.positive("weight", weight);
    Objects.requireNonNull(discriminator, "discriminator");
  }

  @Override
  public List<Term> terms(Model model) {
    Tensor logOdds = discriminator.logOdds(model.latent().code(), scope(model));
    List<Term> terms = new ArrayList<>(EvidenceLowerBound.terms(model));
    terms.add(new Term("recognised", weight, logOdds.negate().softplus()));
    return terms;
  }

  @Override
  public List<Opponent> opponents(Model model) {
    Tensor drawn = PriorDraw.of(model, "the adversarial objective");
    Tensor cost = discriminator.cost(drawn, model.latent().code(), scope(model));
    return List.of(new Opponent(PATH, List.of(new Term("discriminator", 1, cost))));
  }

  private static Scope scope(Model model) {
    return model.scope().child(PATH);
  }
}
