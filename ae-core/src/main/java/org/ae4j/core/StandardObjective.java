package org.ae4j.core;

import java.util.List;
import java.util.stream.Stream;

/** Reconstruction with weight 1 plus the penalties of the latent space with theirs. */
public record StandardObjective() implements Objective {
  @Override
  public List<Term> terms(Model model) {
    Term reconstruction = new Term("reconstruction", 1, model.reconstructionLoss());
    return Stream.concat(Stream.of(reconstruction), model.latent().penalties().stream()).toList();
  }
}
