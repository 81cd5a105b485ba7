package org.ae4j.denoising.objective;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;

/**
 * Reconstruction of the damaged input itself: damage as augmentation of the data rather than as
 * something to undo.
 */
public record CorruptedTarget() implements Objective {
  @Override
  public List<Term> terms(Model model) {
    Tensor target = model.corrupted().stopGradient();
    Tensor cost = model.reconstructionLoss(model.outputs(), target);
    List<Term> terms = new ArrayList<>();
    terms.add(new Term("reconstruction", 1, cost));
    terms.addAll(model.latent().penalties());
    return terms;
  }
}
