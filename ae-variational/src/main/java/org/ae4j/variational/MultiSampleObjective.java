package org.ae4j.variational;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.Latent;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/**
 * The standard objective with its expectation over several codes per example: the same in the mean,
 * less noise in the gradient. Kingma and Welling (2014), <a
 * href="https://arxiv.org/abs/1312.6114">Auto-Encoding Variational Bayes</a>, equation 7.
 *
 * @param samples codes per example, at least 2
 */
public record MultiSampleObjective(int samples) implements Objective {
  public MultiSampleObjective {
    Setting.atLeast(2, "samples", samples);
  }

  @Override
  public List<Term> terms(Model model) {
    if (!model.scope().stochastic()) {
      return EvidenceLowerBound.terms(model);
    }
    Draws draws = new Draws(samples);
    Latent latent = model.latent(draws.repeat(model.features()));
    Tensor target = draws.repeat(model.target());
    Tensor loss = model.reconstructionLoss(model.decode(latent.code()), target);
    List<Term> terms = new ArrayList<>();
    terms.add(new Term("reconstruction", 1, draws.perExample(loss).mean(1)));
    for (Term penalty : latent.penalties()) {
      Tensor mean = draws.perExample(penalty.perExample()).mean(1);
      terms.add(new Term(penalty.name(), penalty.weight(), mean));
    }
    return terms;
  }
}
