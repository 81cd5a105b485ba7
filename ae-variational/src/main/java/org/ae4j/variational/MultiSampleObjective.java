package org.ae4j.variational;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Latent;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;

/**
 * The standard objective with its expectation over several codes per example: the same in the mean,
 * less noise in the gradient. Kingma and Welling (2014), <a
 * href="https://arxiv.org/abs/1312.6114">Auto-Encoding Variational Bayes</a>, equation 7.
 *
 * <p>A latent space that draws nothing is refused.
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
    Tensor features = draws.repeat(model.features());
    Latent latent = model.latent(features);
    requireDrawn(model, features, latent.code());
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

  /** Refuses codes that no noise enters behind the features: all of one example would be equal. */
  private static void requireDrawn(Model model, Tensor features, Tensor code) {
    Set<Tensor> behind = new HashSet<>(Topology.sorted(List.of(code)));
    behind.removeAll(Topology.sorted(List.of(features)));
    if (model.blueprint().noises().values().stream().noneMatch(n -> behind.contains(n.leaf()))) {
      throw new ConfigurationException(
          "several draws need a latent space that draws codes, such as a Gaussian one, but those of"
              + " an example would all be equal with "
              + model.autoencoder().latentSpace()
              + "; use the standard objective");
    }
  }
}
