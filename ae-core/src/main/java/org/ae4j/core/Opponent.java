package org.ae4j.core;

import java.util.List;
import java.util.Objects;

/**
 * A second player of an objective, such as a discriminator: it owns the weights below a scope and
 * moves them to lower its own terms, while the autoencoder's terms leave them alone.
 *
 * @param path the path of the scope whose weights it owns
 * @param terms what it minimises
 */
public record Opponent(String path, List<Term> terms) {
  public Opponent {
    Objects.requireNonNull(path, "path");
    terms = List.copyOf(terms);
  }

  /** Returns whether the weight at a path belongs to this player. */
  public boolean owns(String weightPath) {
    return weightPath.startsWith(path + "/");
  }
}
