package org.ae4j.denoising.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/**
 * Reconstruction measured against another damaged copy of the input rather than the clean one:
 * Lehtinen et al. (2018), <a href="https://arxiv.org/abs/1803.04189">Noise2Noise</a>. With squared
 * error and noise of mean 0, the optimum is that of clean targets. A loss that needs targets in a
 * range needs a corruption that keeps it.
 *
 * @param corruption what damages the target, independently of the input's damage; one with a
 *     learned fill is refused when the model is built
 */
public record NoisyTarget(Corruption corruption) implements Objective {
  /** Where the target's noise is in a model. */
  private static final String PLACE = "target";

  public NoisyTarget {
    Objects.requireNonNull(corruption, "corruption");
  }

  @Override
  public List<Term> terms(Model model) {
    Tensor target = model.scope().stochastic() ? damaged(model) : model.target();
    Tensor cost = model.reconstructionLoss(model.outputs(), target);
    List<Term> terms = new ArrayList<>();
    terms.add(new Term("reconstruction", 1, cost));
    terms.addAll(model.latent().penalties());
    return terms;
  }

  private Tensor damaged(Model model) {
    Tensor damaged = corruption.corrupt(model.target(), model.scope().child(PLACE)).stopGradient();
    if (model.blueprint().weights().keySet().stream()
        .anyMatch(path -> path.startsWith(PLACE + "/"))) {
      throw new ConfigurationException(
          "the corruption of a target learns nothing, since targets have no gradient, but "
              + corruption
              + " has something to learn; give it another fill, such as zero or mean");
    }
    return damaged;
  }
}
